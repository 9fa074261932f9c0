/**
 * A browser on a busy machine now and then loses a click while a frame grows. Such a test is tried again at once, before
 * the tests that build on it, and what went wrong is printed; what is broken fails every time.
 */
jest.retryTimes(2, { logErrorsBeforeRetry: true, retryImmediately: true });

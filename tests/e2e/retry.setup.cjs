/**
 * A browser on a busy machine now and then loses a click while a frame grows. Such a test is tried again, and what went
 * wrong the first time is printed; what is broken fails every time.
 */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

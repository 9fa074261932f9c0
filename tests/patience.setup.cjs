/** No test is about speed: a busy machine must not fail one that hangs on nothing. */
jest.setTimeout(30_000);

/**
 * Node's test environment that lets a test file say what was on the screen while a failed test's pages are still open.
 * `globalThis.onTestFailure` is called for each failed try.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class BrowserTestEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure') return;
    await this.global.onTestFailure?.(event.test.name);
  }
};

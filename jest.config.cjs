const transform = {
  '^.+\\.(t|j)sx?$|\\.mjs$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};

// Its package.json exports ES modules only, which jest does not resolve by itself.
const jiraClient = { '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js' };

const common = {
  rootDir: __dirname,
  transform,
  setupFiles: ['<rootDir>/tests/properties.setup.cjs'],
  setupFilesAfterEnv: ['<rootDir>/tests/patience.setup.cjs'],
  // A few libraries ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(marklassian|marked|jira\\.js|pure-rand)/)'],
  modulePathIgnorePatterns: ['/build/'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      moduleNameMapper: jiraClient,
      testMatch: ['<rootDir>/{src,local,cli,scripts,tests}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    {
      ...common,
      displayName: 'screen',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{static,local}/**/*.test.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/styles.stub.cjs' },
    },
    {
      ...common,
      displayName: 'e2e',
      setupFilesAfterEnv: ['<rootDir>/tests/e2e/retry.setup.cjs'],
      moduleNameMapper: jiraClient,
      testEnvironment: '<rootDir>/tests/e2e/environment.cjs',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};

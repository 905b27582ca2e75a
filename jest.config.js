const typescript = {
  extensionsToTreatAsEsm: ['.ts'],
  // `js` first: the mapping below also meets packages that keep x.js and x.mjs side by side.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.+)\\.js$': '$1' },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: false,
            verbatimModuleSyntax: true,
          },
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/bench/', '<rootDir>/.data/'],
};

// What goes through GraphQL runs on both executors; the rest would only run twice.
const throughGraphql = ['reading', 'writing', 'access', 'contract', 'records', 'questions', 'metrics'].map(
  (folder) => `<rootDir>/test/${folder}/**/*.test.ts`,
);

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...typescript,
      displayName: 'compiled',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/support/compiled.js'],
    },
    {
      ...typescript,
      displayName: 'graphql-js',
      testMatch: throughGraphql,
      setupFiles: ['<rootDir>/test/support/graphql-js.js'],
    },
  ],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testTimeout: 60_000,
  maxWorkers: 2,
};

process.env.TEST_EXECUTOR = 'graphql-js';

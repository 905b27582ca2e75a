process.env.TEST_EXECUTOR = 'compiled';

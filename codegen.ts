import type { CodegenConfig } from '@graphql-codegen/cli';

/** `schema/schema.graphql` and `schema/operations/*.graphql` become typed documents; `npm run schema` runs it. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/**/*.graphql',
  generates: {
    'schema/typed/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: false,
        scalars: {
          DateTime: 'string',
          Moment: 'string',
          LocalDate: 'string',
          LocalTime: 'string',
          YearMonth: 'string',
          TimeZone: 'string',
          Duration: 'string',
          Money: 'string',
          Decimal: 'string',
          Ratio: 'string',
          E164: 'string',
          Email: 'string',
          PostalCode: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;

/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query AcrossLocations($jobs: Int = 5) {\n  locations(filter: {status: {eq: OPEN}}, orderBy: [{code: ASC}]) {\n    totalCount\n    nodes {\n      id\n      code\n      name\n      timeZone\n      jobs(orderBy: [{receivedAt: DESC}], first: $jobs) {\n        totalCount\n        nodes {\n          id\n          number\n          status\n          receivedAt\n          customer {\n            id\n            name\n          }\n          invoices(filter: {balance: {gt: \"0\"}}, orderBy: [{dueOn: ASC}]) {\n            nodes {\n              id\n              number\n              dueOn\n              balance\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.AcrossLocationsDocument,
    "query ImportReport($id: ID!, $first: Int = 100) {\n  importBatch(id: $id) {\n    id\n    reference\n    status\n    rowsRead\n    created\n    updated\n    unchanged\n    rejected\n    issues(first: $first) {\n      totalCount\n      nodes {\n        line\n        column\n        value\n        code\n        message\n      }\n    }\n  }\n}": typeof types.ImportReportDocument,
    "query JobsOfALocation($code: String!, $first: Int = 20, $after: String) {\n  jobs(\n    filter: {location: {code: {eq: $code}}}\n    orderBy: [{receivedAt: DESC}, {number: ASC}]\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      number\n      title\n      status\n      receivedAt\n    }\n  }\n}": typeof types.JobsOfALocationDocument,
    "mutation OpenJob($input: OpenJobInput!, $dryRun: Boolean = false) {\n  openJob(input: $input, dryRun: $dryRun) {\n    job {\n      id\n      number\n      status\n      version\n    }\n    changes {\n      record\n      field\n      old\n      new\n    }\n    errors {\n      code\n      message\n      path\n      record\n    }\n  }\n}": typeof types.OpenJobDocument,
};
const documents: Documents = {
    "query AcrossLocations($jobs: Int = 5) {\n  locations(filter: {status: {eq: OPEN}}, orderBy: [{code: ASC}]) {\n    totalCount\n    nodes {\n      id\n      code\n      name\n      timeZone\n      jobs(orderBy: [{receivedAt: DESC}], first: $jobs) {\n        totalCount\n        nodes {\n          id\n          number\n          status\n          receivedAt\n          customer {\n            id\n            name\n          }\n          invoices(filter: {balance: {gt: \"0\"}}, orderBy: [{dueOn: ASC}]) {\n            nodes {\n              id\n              number\n              dueOn\n              balance\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.AcrossLocationsDocument,
    "query ImportReport($id: ID!, $first: Int = 100) {\n  importBatch(id: $id) {\n    id\n    reference\n    status\n    rowsRead\n    created\n    updated\n    unchanged\n    rejected\n    issues(first: $first) {\n      totalCount\n      nodes {\n        line\n        column\n        value\n        code\n        message\n      }\n    }\n  }\n}": types.ImportReportDocument,
    "query JobsOfALocation($code: String!, $first: Int = 20, $after: String) {\n  jobs(\n    filter: {location: {code: {eq: $code}}}\n    orderBy: [{receivedAt: DESC}, {number: ASC}]\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      number\n      title\n      status\n      receivedAt\n    }\n  }\n}": types.JobsOfALocationDocument,
    "mutation OpenJob($input: OpenJobInput!, $dryRun: Boolean = false) {\n  openJob(input: $input, dryRun: $dryRun) {\n    job {\n      id\n      number\n      status\n      version\n    }\n    changes {\n      record\n      field\n      old\n      new\n    }\n    errors {\n      code\n      message\n      path\n      record\n    }\n  }\n}": types.OpenJobDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AcrossLocations($jobs: Int = 5) {\n  locations(filter: {status: {eq: OPEN}}, orderBy: [{code: ASC}]) {\n    totalCount\n    nodes {\n      id\n      code\n      name\n      timeZone\n      jobs(orderBy: [{receivedAt: DESC}], first: $jobs) {\n        totalCount\n        nodes {\n          id\n          number\n          status\n          receivedAt\n          customer {\n            id\n            name\n          }\n          invoices(filter: {balance: {gt: \"0\"}}, orderBy: [{dueOn: ASC}]) {\n            nodes {\n              id\n              number\n              dueOn\n              balance\n            }\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query AcrossLocations($jobs: Int = 5) {\n  locations(filter: {status: {eq: OPEN}}, orderBy: [{code: ASC}]) {\n    totalCount\n    nodes {\n      id\n      code\n      name\n      timeZone\n      jobs(orderBy: [{receivedAt: DESC}], first: $jobs) {\n        totalCount\n        nodes {\n          id\n          number\n          status\n          receivedAt\n          customer {\n            id\n            name\n          }\n          invoices(filter: {balance: {gt: \"0\"}}, orderBy: [{dueOn: ASC}]) {\n            nodes {\n              id\n              number\n              dueOn\n              balance\n            }\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportReport($id: ID!, $first: Int = 100) {\n  importBatch(id: $id) {\n    id\n    reference\n    status\n    rowsRead\n    created\n    updated\n    unchanged\n    rejected\n    issues(first: $first) {\n      totalCount\n      nodes {\n        line\n        column\n        value\n        code\n        message\n      }\n    }\n  }\n}"): (typeof documents)["query ImportReport($id: ID!, $first: Int = 100) {\n  importBatch(id: $id) {\n    id\n    reference\n    status\n    rowsRead\n    created\n    updated\n    unchanged\n    rejected\n    issues(first: $first) {\n      totalCount\n      nodes {\n        line\n        column\n        value\n        code\n        message\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query JobsOfALocation($code: String!, $first: Int = 20, $after: String) {\n  jobs(\n    filter: {location: {code: {eq: $code}}}\n    orderBy: [{receivedAt: DESC}, {number: ASC}]\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      number\n      title\n      status\n      receivedAt\n    }\n  }\n}"): (typeof documents)["query JobsOfALocation($code: String!, $first: Int = 20, $after: String) {\n  jobs(\n    filter: {location: {code: {eq: $code}}}\n    orderBy: [{receivedAt: DESC}, {number: ASC}]\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      number\n      title\n      status\n      receivedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenJob($input: OpenJobInput!, $dryRun: Boolean = false) {\n  openJob(input: $input, dryRun: $dryRun) {\n    job {\n      id\n      number\n      status\n      version\n    }\n    changes {\n      record\n      field\n      old\n      new\n    }\n    errors {\n      code\n      message\n      path\n      record\n    }\n  }\n}"): (typeof documents)["mutation OpenJob($input: OpenJobInput!, $dryRun: Boolean = false) {\n  openJob(input: $input, dryRun: $dryRun) {\n    job {\n      id\n      number\n      status\n      version\n    }\n    changes {\n      record\n      field\n      old\n      new\n    }\n    errors {\n      code\n      message\n      path\n      record\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
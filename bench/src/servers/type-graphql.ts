// type-graphql on MikroORM with DataLoader and Apollo, as the documentation of each teaches it.
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { MikroORM } from '@mikro-orm/postgresql';
import { buildSchema } from 'type-graphql';
import { databaseUrl, poolSize } from './environment.js';
import { entities } from './type-graphql/entities.js';
import type { Context } from './type-graphql/loaders.js';
import { loadersOf } from './type-graphql/loaders.js';
import {
  InvoiceResolver,
  JobResolver,
  LocationResolver,
  PaymentApplicationResolver,
} from './type-graphql/resolvers.js';

const orm = await MikroORM.init({
  entities,
  clientUrl: databaseUrl,
  pool: { min: poolSize, max: poolSize },
});
const schema = await buildSchema({
  resolvers: [JobResolver, InvoiceResolver, PaymentApplicationResolver, LocationResolver],
  validate: false,
});
const server = new ApolloServer<Context>({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => {
    const em = orm.em.fork();
    return { em, loaders: loadersOf(em), newestJobs: new Map() };
  },
});
console.log(url);

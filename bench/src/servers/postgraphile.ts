// PostGraphile 5 as its documentation sets it up for production: amber, grafserv on node:http, names simplified.
import { createServer } from 'node:http';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { databaseUrl, poolSize, serveOn } from './environment.js';

const aggregates = process.env.AGGREGATES === 'on';

const instance = postgraphile({
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
    ...(aggregates ? [PgAggregatesPreset] : []),
  ],
  // Questions about numbers filter by columns without an index of their own.
  ...(aggregates ? { disablePlugins: ['PgIndexBehaviorsPlugin'] } : {}),
  pgServices: [
    makePgService({ connectionString: databaseUrl, schemas: ['public'], poolConfig: { max: poolSize } }),
  ],
  grafserv: { graphiql: false, watch: false, outputDataAsString: true },
  grafast: { explain: false },
});

const server = createServer();
server.on('error', (error) => console.error(error));
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
serveOn(server);

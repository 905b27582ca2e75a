import { assertAgreement } from './agree.js';
import { onServer, openDatabase } from './database.js';
import { measure } from './load/measure.js';
import { Server } from './load/server.js';
import { Network } from './network/network.js';
import type { Options } from './options.js';
import { readOptions } from './options.js';
import { manifold } from './peers/manifold.js';
import type { Peer } from './peers/peer.js';
import { postgraphile } from './peers/postgraphile.js';
import { sql } from './peers/sql.js';
import { typeGraphql } from './peers/type-graphql.js';
import { Product } from './product.js';
import type { Cell } from './report/report.js';
import { save, tables } from './report/report.js';
import type { Shape } from './shapes.js';
import { question } from './shapes.js';

const questions = 2_000;
const say = (line: string) => process.stderr.write(`${line}\n`);

const options = readOptions();
const network = new Network(options);
const product = new Product(options.product);
const database = await openDatabase(product, network, options.databaseUrl, say);
const servers: Server[] = [];
try {
  for (const peer of peersOf(options)) servers.push(await Server.start(peer, database.url));
  const shapes = options.shapes as Shape[];
  say(`${await assertAgreement(servers, shapes, network)} answers compared: all alike.`);
  const cells = cellsOf(options);
  for (let run = 0; run < options.runs; run++) {
    for (const cell of cells) await measureCell(cell, run);
  }
  const names = servers.map((server) => server.peer.name);
  console.log(tables(cells, names));
  say(`\nEvery measurement is in ${save('reads', options, { cells })}.`);
} finally {
  for (const server of servers) await server.stop();
  await database.stop();
}

function peersOf({ peers, pool, locations }: Options): Peer[] {
  const codes = Array.from({ length: locations }, (_, i) => network.code(i));
  const common = { poolSize: pool };
  const all = [manifold(common, product, codes), postgraphile(common), typeGraphql(common), sql(common)];
  return all.filter((peer) => peers.includes(peer.name));
}

function cellsOf({ shapes, connections, peers }: Options): Cell[] {
  return shapes.flatMap((shape) =>
    connections.map((count) => ({
      shape,
      connections: count,
      peers: Object.fromEntries(peers.map((peer) => [peer, []])),
    })),
  );
}

// Peers take turns within a cell, another one first in each run, so that what else the machine does hits all alike.
async function measureCell(cell: Cell, run: number): Promise<void> {
  const asked = Array.from({ length: questions }, (_, n) => question(cell.shape as Shape, n, network));
  await onServer(database.url, async (watcher) => {
    for (let turn = 0; turn < servers.length; turn++) {
      const server = servers[(turn + run) % servers.length]!;
      const requests = asked.map((one) => server.bytes(server.peer.ask(one)));
      const { connections } = cell;
      const { warmUp, seconds } = options;
      const measured = await measure(server, { requests, connections, warmUp, seconds }, watcher);
      cell.peers[server.peer.name]!.push(measured);
      say(
        `run ${run + 1}  ${cell.shape.padEnd(5)} ${String(connections).padStart(3)} connections  ${server.peer.name.padEnd(12)} ${measured.perSecond.toFixed(0).padStart(6)} req/s  p99 ${measured.p99.toFixed(1)} ms  generator ${Math.round(measured.generatorCpu * 100)} %${measured.failures ? `  ${measured.failures} FAILED` : ''}`,
      );
    }
  });
}

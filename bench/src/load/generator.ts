// A process of its own: the load must not come out of the server's event loop, nor out of the one that measures.
import { Connection } from './connection.js';

export interface Load {
  readonly port: number;
  /** Whole requests, head and body; each connection walks through them from another place. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly warmUp: number;
  readonly seconds: number;
}

export interface Outcome {
  readonly requests: number;
  readonly failures: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Share of one core that the generator itself used. */
  readonly generatorCpu: number;
}

process.on('message', (load: Load) => {
  void run(load).then((outcome) => process.send!(outcome, () => process.exit(0)));
});

async function run({ port, requests, connections, warmUp, seconds }: Load): Promise<Outcome> {
  const wire = requests.map((request) => Buffer.from(request));
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const latencies: number[] = [];
  let failures = 0;
  let measuring = false;
  let next = 0;
  const again = (connection: Connection): void => {
    const request = wire[next++ % wire.length]!;
    const began = performance.now();
    connection.send(request, (failed) => {
      if (measuring) {
        latencies.push(performance.now() - began);
        if (failed) failures++;
      }
      again(connection);
    });
  };
  for (const connection of open) again(connection);
  await sleep(warmUp);
  process.send!('measuring');
  measuring = true;
  const began = performance.now();
  const cpu = process.cpuUsage();
  await sleep(seconds);
  const elapsed = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  measuring = false;
  for (const connection of open) connection.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? NaN;
  return {
    requests: latencies.length,
    failures,
    perSecond: latencies.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    generatorCpu: (user + system) / 1e6 / elapsed,
  };
}

const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

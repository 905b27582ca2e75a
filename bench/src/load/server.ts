import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { benchRoot } from '../options.js';
import type { Peer, Wire } from '../peers/peer.js';

/** A peer that listens; its log goes to a file. */
export class Server {
  private constructor(
    readonly peer: Peer,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(peer: Peer, databaseUrl: string): Promise<Server> {
    const child = spawn(
      process.execPath,
      [...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), ...peer.command],
      {
        env: { ...process.env, ...peer.environment, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
        stdio: ['ignore', 'pipe', openSync(join(benchRoot, `.data/${peer.name}.log`), 'w')],
      },
    );
    const port = await new Promise<number>((found, failed) => {
      let text = '';
      child.stdout!.on('data', (data) => {
        text += data;
        const address = /http:\/\/[^\s/]+:(\d+)/.exec(text);
        if (address) found(Number(address[1]));
      });
      child.once('exit', () =>
        failed(new Error(`${peer.name} did not start; see bench/.data/${peer.name}.log.`)),
      );
    });
    return new Server(peer, port, child);
  }

  get pid(): number {
    return this.child.pid!;
  }

  async answer({ path, headers, body }: Wire): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok || text.includes('"errors":'))
      throw new Error(`${this.peer.name} answered ${response.status}: ${text.slice(0, 1000)}`);
    return JSON.parse(text);
  }

  /** What it tells Prometheus. */
  async gauges(): Promise<ReadonlyMap<string, number>> {
    const response = await fetch(`http://127.0.0.1:${this.port}/metrics`);
    const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
    return new Map(lines.map((line) => line.split(' ')).map(([name, value]) => [name!, Number(value)]));
  }

  /** The same request as bytes. */
  bytes({ path, headers, body }: Wire): string {
    const lines = Object.entries({
      host: `127.0.0.1:${this.port}`,
      ...headers,
      'content-length': Buffer.byteLength(body),
    });
    return `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await Promise.race([once(this.child, 'exit'), new Promise((resolve) => setTimeout(resolve, 12_000))]);
    this.child.kill('SIGKILL');
  }
}

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Embedded {
  readonly url: string;
  stop(): Promise<void>;
}

type StartEmbedded = (options: { dataDir: string; settings?: Record<string, string> }) => Promise<Embedded>;

/** The product as its users run it: its command line, and its embedded database. */
export class Product {
  readonly secret = 'the-secret-that-signs-the-tokens-of-bench';

  constructor(readonly folder: string) {}

  get command(): string {
    return join(this.folder, 'bin/manifold.js');
  }

  migrations(): string[] {
    return readdirSync(join(this.folder, 'migrations'))
      .filter((name) => name.endsWith('.js'))
      .sort();
  }

  migrate(databaseUrl: string): void {
    this.run(['migrate'], { DATABASE_URL: databaseUrl });
  }

  /** The product's own embedded server; asking the command line for its help builds it where it is not built yet. */
  async startEmbedded(dataDir: string, settings: Record<string, string>): Promise<Embedded> {
    spawnSync(process.execPath, [this.command, 'help'], { stdio: 'ignore' });
    const file = join(this.folder, 'dist/kernel/database/embedded.js');
    const { startEmbedded } = (await import(pathToFileURL(file).href)) as { startEmbedded: StartEmbedded };
    return startEmbedded({ dataDir, settings });
  }

  /** A token of someone who may read everything of these locations, each of them named. */
  token(locations: readonly string[]): string {
    const options = ['--subject', 'bench', '--permission', '*:read', '--location', ...locations];
    return this.run(['token', ...options], { AUTH_SECRET: this.secret }).trim();
  }

  private run(words: readonly string[], environment: Record<string, string>): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.command, ...words], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`manifold ${words[0]} failed.\n${stderr}`);
    return stdout;
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const parts = [
  {
    name: 'the server',
    sources: ['src', 'tsconfig.json'],
    stamp: 'dist/.server-built',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  },
  {
    name: 'the explorer',
    sources: ['explorer'],
    stamp: 'dist/.explorer-built',
    command: ['node_modules/vite/bin/vite.js', 'build', 'explorer', '--logLevel', 'warn'],
  },
];

/** Builds what is missing or older than its source; answers whether everything is in place. */
export function build() {
  return parts.every((part) => isCurrent(part) || run(part));
}

function isCurrent({ sources, stamp }) {
  const changed = Math.max(...sources.map((source) => newest(join(root, source))));
  // An installation without sources was built before it was packed.
  return changed === 0 || (existsSync(join(root, stamp)) && statSync(join(root, stamp)).mtimeMs >= changed);
}

function run({ name, stamp, command }) {
  const began = new Date();
  // Not to stdout: a command's own output goes there, and scripts read it.
  process.stderr.write(`Building ${name} …\n`);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(
      `${stdout ?? ''}${stderr ?? ''}Manifold could not build ${name}${error ? `: ${error.message}` : ''}.\n`,
    );
    return false;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, stamp), `${began.toISOString()}\n`);
  return true;
}

// A folder's own time counts too: it changes when a file is taken away.
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .map((name) => newest(join(path, name)));
  const own = inside.length === 0 ? 0 : stat.mtimeMs;
  return Math.max(own, ...inside);
}

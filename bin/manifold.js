#!/usr/bin/env node
// Runs on whatever Node is there, so it keeps to what old ones understand: find the right Node, build, go.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const oldest = [22, 17];
const bundled = fileURLToPath(
  new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  if (process.argv[2] === 'start') becomeLean();
  const { build } = await import('./build.js');
  if (build()) await import('../dist/commands/cli.js');
  else process.exitCode = 1;
} else if (existsSync(bundled) && process.execPath !== bundled) {
  runUnder(bundled);
} else {
  console.error(
    `Manifold needs Node ${oldest.join('.')} or newer and this is ${process.version}; run npm ci, which brings a newer one along.`,
  );
  process.exitCode = 1;
}

// Node lets what lives for a moment take up to 130 MB; a server does with a quarter, for a few percent of processor time.
// The limit can only be given at the start, so the process starts over, as itself; Windows cannot. With one heap a core,
// as is its default, glibc keeps what it freed in more places than it fills again.
function becomeLean() {
  const flag = '--max-semi-space-size';
  if (process.platform === 'win32' || !process.execve) return;
  if (`${process.execArgv} ${process.env.NODE_OPTIONS}`.includes(flag)) return;
  process.execve(
    process.execPath,
    [process.argv0, ...process.execArgv, `${flag}=16`, ...process.argv.slice(1)],
    { MALLOC_ARENA_MAX: '2', ...process.env },
  );
}

function runUnder(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${node} cannot be run: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

// `npm test`: jest under the Node that the package brings, whatever Node started this.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = `${root}node_modules/node/bin/node`;

const { status, signal, error } = spawnSync(
  existsSync(bundled) ? bundled : process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    `${root}node_modules/jest/bin/jest.js`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (error) console.error(`The tests could not be run: ${error.message}`);
process.exitCode = status ?? 128 + (constants.signals[signal] ?? 0);

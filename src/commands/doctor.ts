import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { checks } from './doctor-checks.js';
import { exitCode } from './exit-codes.js';
import { sentence } from './failure.js';

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
}

export default function register(program: Command): void {
  program
    .command('doctor')
    .description('check what Manifold needs: Node, data folder, port, database')
    .option('--json', 'print the findings as JSON')
    .action(doctor);
}

async function doctor({ json }: { json?: boolean }): Promise<void> {
  const config = readConfig();
  const findings: Finding[] = [];
  for (const { name, run } of checks) {
    findings.push(
      await run(config).then(
        (says) => ({ check: name, ok: true, says }),
        (error: Error) => ({ check: name, ok: false, says: sentence(error) }),
      ),
    );
  }
  const lines = findings.map(
    ({ check, ok, says }) => `${ok ? 'ok   ' : 'WRONG'}  ${check.padEnd(12)} ${says}`,
  );
  process.stdout.write(`${json ? JSON.stringify(findings, null, 2) : lines.join('\n')}\n`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = exitCode.surroundings;
}

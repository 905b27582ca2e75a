import type { Command } from 'commander';
import { variables } from '../config.js';

export default function register(program: Command): void {
  program
    .command('variables')
    .description('list every variable that Manifold reads, as the table of the README')
    .action(() => {
      process.stdout.write(variablesTable());
    });
}

/** The README’s table; a test holds the two equal. */
export function variablesTable(): string {
  const rows = Object.entries(variables).map(([name, variable]) => {
    const given =
      'default' in variable && variable.default !== undefined ? `\`${variable.default}\`` : 'unset';
    return `| \`${name}\` | ${given} | ${variable.describe} |`;
  });
  return ['| variable | default | meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

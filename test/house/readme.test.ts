import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { variablesTable } from '../../src/commands/variables.js';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

describe('the README', () => {
  it('lists every variable as config.ts has it', () => {
    expect(readme).toContain(variablesTable().trim());
  });
});

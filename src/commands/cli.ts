import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../config-values.js';
import { exitCode } from './exit-codes.js';
import { reportFailure } from './failure.js';

type Registration = { default: (program: Command) => void };

const names = [
  'start',
  'demo',
  'import',
  'export',
  'token',
  'key',
  'migrate',
  'rollup',
  'doctor',
  'schema',
  'migration',
  'variables',
];

try {
  const program = await assemble(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? usageExit(error) : reportFailure(error);
}

async function assemble(words: string[]): Promise<Command> {
  const { version } = JSON.parse(readFileSync(`${packageRoot}/package.json`, 'utf8')) as { version: string };
  const program = new Command('manifold')
    .description('One GraphQL graph over every branch of a service company.')
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('(manifold help lists the commands)')
    .exitOverride();
  for (const name of wanted(words)) {
    const { default: register } = (await import(`./${name}.js`)) as Registration;
    register(program);
  }
  // Subcommands take this over only when they are made, which happens inside their own files.
  for (const command of everyCommand(program)) command.exitOverride();
  return program;
}

// Only the command that was asked for is loaded; help and mistyped words need all of them.
function wanted(words: string[]): string[] {
  const present = names.filter((name) => existsSync(fileURLToPath(new URL(`./${name}.js`, import.meta.url))));
  return present.includes(words[0] ?? '') ? [words[0]!] : present;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

function usageExit(error: CommanderError): number {
  return error.exitCode === 0 ? exitCode.done : exitCode.usage;
}

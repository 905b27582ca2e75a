import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { ConfigError } from '../config.js';

interface Options {
  readonly subject: string;
  readonly name?: string;
  readonly location?: string[];
  readonly permission?: string[];
  readonly hours: string;
}

export default function register(program: Command): void {
  program
    .command('token')
    .description('sign a token with AUTH_SECRET, for tests and scripts')
    .option('--subject <id>', 'who it stands for; written into history', 'cli')
    .option('--name <name>', 'the name to show')
    .option('--location <code...>', 'location codes that it sees; all where none is given')
    .option(
      '--permission <module:verb...>',
      'what it may do, such as jobs:write or confidential:read; everything where none is given',
    )
    .option('--hours <n>', 'how long it is valid', '12')
    .action(sign);
}

async function sign(options: Options): Promise<void> {
  const { auth } = readConfig();
  if (auth.mode !== 'secret') {
    throw new ConfigError(
      auth.mode === 'demo'
        ? 'AUTH_SECRET is not set, and in demo mode the server takes no tokens. Set AUTH_SECRET here and for the server.'
        : 'The server checks tokens with AUTH_JWKS_URL; the identity provider behind it signs them.',
    );
  }
  const hours = Number(options.hours);
  if (!(hours > 0 && hours <= 24 * 366))
    throw new ConfigError(`--hours is "${options.hours}"; it takes a number above 0, at most 8784.`);
  const { SignJWT } = await import('jose');
  const token = new SignJWT({
    name: options.name ?? options.subject,
    locations: options.location ?? 'all',
    permissions: options.permission ?? ['*'],
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(options.subject)
    .setIssuedAt()
    .setExpirationTime(new Date(Date.now() + hours * 3_600_000));
  if (auth.issuer) token.setIssuer(auth.issuer);
  if (auth.audience) token.setAudience(auth.audience);
  process.stdout.write(`${await token.sign(new TextEncoder().encode(auth.secret))}\n`);
}

import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Auth } from '../../config.js';
import type { Database } from '../read/database.js';
import { records } from '../record/catalog.js';
import { unauthenticated } from '../graphql/errors.js';
import type { Viewer } from './viewer.js';
import { everything, locationScope } from './viewer.js';

const demoViewer: Viewer = { id: 'demo', name: 'Demo', scope: everything, permissions: new Set(['*']) };

// A grant that changed takes effect after this long at the latest.
const keepMs = 60_000;
const maxKept = 10_000;

export type SignIn = (authorization: string | undefined) => Viewer | Promise<Viewer>;

/** From the Authorization header to a viewer, its grants flattened; a token is checked once a minute, not each time. */
export function signInWith(auth: Auth, database: Database): SignIn {
  if (auth.mode === 'demo') return demoSignIn;
  const verify = verifierOf(auth);
  const kept = new Map<string, { viewer: Viewer; until: number }>();
  return async (authorization) => {
    const seen = authorization && kept.get(authorization);
    if (seen && seen.until > Date.now()) return seen.viewer;
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token)
      throw unauthenticated(
        'This server needs a token: send the header "Authorization: Bearer …". `npx manifold token` makes one.',
      );
    const claims = await verify(token);
    const viewer = await viewerOf(claims, database);
    if (kept.size >= maxKept) kept.clear();
    kept.set(authorization!, {
      viewer,
      until: Math.min(Date.now() + keepMs, (claims.exp ?? Infinity) * 1000),
    });
    return viewer;
  };
}

function demoSignIn(authorization: string | undefined): Viewer {
  if (authorization) {
    throw unauthenticated(
      'This server runs in demo mode and cannot check tokens. Leave the Authorization header out, or set AUTH_SECRET.',
    );
  }
  return demoViewer;
}

function verifierOf(auth: Exclude<Auth, { mode: 'demo' }>): (token: string) => Promise<JWTPayload> {
  const options = { issuer: auth.issuer, audience: auth.audience };
  const key: Uint8Array | JWTVerifyGetKey =
    auth.mode === 'secret' ? new TextEncoder().encode(auth.secret) : createRemoteJWKSet(new URL(auth.url));
  const algorithms = auth.mode === 'secret' ? ['HS256'] : ['RS256', 'ES256', 'PS256', 'EdDSA'];
  return async (token) => {
    try {
      return (await jwtVerify(token, key as JWTVerifyGetKey, { ...options, algorithms })).payload;
    } catch (error) {
      throw unauthenticated(
        error instanceof errors.JWTExpired
          ? 'The token has expired. Sign in again for a new one.'
          : 'The token is not valid here: its signature, issuer or audience does not fit. Sign in again.',
      );
    }
  };
}

const texts = (claim: unknown): claim is string[] =>
  Array.isArray(claim) && claim.every((item) => typeof item === 'string');

async function viewerOf(claims: JWTPayload, database: Database): Promise<Viewer> {
  const { sub, name, locations, permissions } = claims;
  if (!sub || !(locations === 'all' || texts(locations)) || !texts(permissions)) {
    throw unauthenticated(
      'The token lacks "sub", "locations" (location codes, or "all") or "permissions" (a list). Sign in again.',
    );
  }
  return {
    id: sub,
    name: typeof name === 'string' ? name : sub,
    permissions: new Set(permissions),
    scope: locations === 'all' ? everything : locationScope(await keysOf(locations, database)),
  };
}

async function keysOf(codes: readonly string[], database: Database): Promise<string[]> {
  const scoped = [...records()].find((meta) => meta.scope === 'self')!;
  const rows = await database.rows(`select id as "$id" from "${scoped.table}" where code = any($1::text[])`, [
    codes,
  ]);
  return rows.map((row) => row.$id as string);
}

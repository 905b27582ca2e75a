import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

interface StaticFile {
  readonly plain: Buffer;
  readonly packed: Buffer | undefined;
  readonly type: string;
  readonly tag: string;
  readonly caching: string;
}

/** Serves a built page from memory: a few megabytes, known names only, so no path can lead elsewhere. */
export async function staticFiles(folder: string) {
  const files = await readAll(folder);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url!.split('?', 1)[0]!;
    const file = files.get(path === '/' ? '/index.html' : path);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.setHeader('content-type', file.type);
    response.setHeader('cache-control', file.caching);
    response.setHeader('etag', file.tag);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', "frame-ancestors 'none'");
    if (request.headers['if-none-match'] === file.tag) {
      response.statusCode = 304;
      response.end();
      return true;
    }
    const packed =
      file.packed && /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? file.packed : undefined;
    if (packed) response.setHeader('content-encoding', 'gzip');
    response.setHeader('vary', 'accept-encoding');
    const body = packed ?? file.plain;
    response.setHeader('content-length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

async function readAll(folder: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const full = join(entry.parentPath, entry.name);
        const path = full.slice(folder.length).replaceAll('\\', '/').replace(/^\/?/, '/');
        const plain = await readFile(full);
        return [path, describe(path, plain)] as const;
      }),
  );
  return new Map(files);
}

function describe(path: string, plain: Buffer): StaticFile {
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  return {
    plain,
    packed: /^(text|image\/svg|application\/json)/.test(type) ? gzipSync(plain, { level: 6 }) : undefined,
    type,
    tag: `"${createHash('sha1').update(plain).digest('base64url')}"`,
    // Names under assets carry a hash of their content.
    caching: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

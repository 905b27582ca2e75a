import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync, constants } from 'node:zlib';
import { assertHeader } from './columns.js';
import type { CsvRecord } from './csv-lexer.js';
import { CsvLexer } from './csv-lexer.js';
import { MappingError } from './mapping-error.js';
import type { SourceSpec } from './mapping-file.js';

const blockSize = 1 << 18;

/** A delimited file, opened: its header is known, its rows are still to be read. */
export interface CsvSource {
  readonly path: string;
  readonly name: string;
  readonly header: readonly string[];
  readonly bytes: number;
  /** SHA-256 of the file as it is. */
  readonly hash: string;
  /** The rows after the header, a block of the file at a time. */
  blocks(): AsyncIterable<CsvBlock>;
}

export interface CsvBlock {
  readonly records: readonly CsvRecord[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
  /** Something in it may be no text: each value is looked at. */
  readonly suspicious: boolean;
}

interface Shape {
  readonly gzip: boolean;
  readonly encoding: string;
  readonly delimiter: string;
}

export async function openCsv(path: string, source: SourceSpec): Promise<CsvSource> {
  const name = basename(path);
  const { size } = await readable(path);
  const shape = await shapeOf(path, name, source);
  const blocks = () => readBlocks(path, shape);
  let header = source.header;
  if (!header) {
    header = (await firstRecord(blocks()))?.cells.map((cell) => cell.trim());
    if (!header) throw new MappingError(name, undefined, 'the file is empty.');
    assertHeader(header, name);
  }
  return {
    path,
    name,
    header,
    bytes: size,
    hash: await hashOf(path),
    blocks: source.header ? blocks : () => withoutHeader(blocks()),
  };
}

async function readable(path: string): Promise<{ size: number }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new MappingError(path, undefined, 'is a folder, not a file.');
    if (found.size === 0) throw new MappingError(path, undefined, 'the file is empty.');
    await (await open(path)).close();
    return found;
  } catch (error) {
    if (error instanceof MappingError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new MappingError(path, undefined, 'there is no such file.');
    throw new MappingError(
      path,
      undefined,
      code === 'EACCES' ? 'the file may not be read by this user.' : `the file cannot be read (${message}).`,
    );
  }
}

async function shapeOf(path: string, name: string, source: SourceSpec): Promise<Shape> {
  const handle = await open(path);
  let start: Buffer;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    start = buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
  const gzip = start[0] === 0x1f && start[1] === 0x8b;
  if (!gzip && /\.gz$/i.test(path))
    throw new MappingError(name, undefined, 'is called .gz and is not compressed with gzip.');
  if (start[0] === 0x50 && start[1] === 0x4b)
    throw new MappingError(name, undefined, 'is a ZIP archive or a spreadsheet; save the table as CSV.');
  const text = gzip ? unzippedStart(start, name) : start;
  const encoding = encodingOf(text, source);
  const delimiter =
    source.delimiter === '\\t'
      ? '\t'
      : (source.delimiter ?? guessDelimiter(new TextDecoder(encoding).decode(text)));
  if (delimiter.length === 0 || delimiter === '"')
    throw new MappingError(name, undefined, 'source.delimiter is not a delimiter.');
  return { gzip, encoding, delimiter };
}

function unzippedStart(start: Buffer, name: string): Buffer {
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new MappingError(name, undefined, `cannot be decompressed (${(error as Error).message}).`);
  }
}

function encodingOf(start: Buffer, { encoding, node }: SourceSpec): string {
  if (encoding !== undefined) {
    try {
      return new TextDecoder(encoding).encoding;
    } catch {
      return node.fail(
        `${encoding} is not an encoding; common ones are utf-8, windows-1252, iso-8859-1 and utf-16le.`,
      );
    }
  }
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The one of comma, semicolon, tab and bar that the first line has most of. */
function guessDelimiter(text: string): string {
  const line = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of createReadStream(path, { highWaterMark: blockSize }))
    hash.update(block as Buffer);
  return hash.digest('hex');
}

async function* readBlocks(path: string, { gzip, encoding, delimiter }: Shape): AsyncIterable<CsvBlock> {
  const file = createReadStream(path, { highWaterMark: blockSize });
  const decoder = new TextDecoder(encoding, { ignoreBOM: false });
  const lexer = new CsvLexer(delimiter);
  let suspicious = false;
  let ended = false;
  try {
    for await (const block of gzip ? unzipped(file, basename(path)) : file) {
      const buffer = block as Buffer;
      suspicious ||= mayBeGarbled(buffer, encoding);
      yield {
        records: lexer.push(decoder.decode(buffer, { stream: true })),
        bytes: file.bytesRead,
        suspicious,
      };
    }
    const tail = decoder.decode();
    yield {
      records: [...lexer.push(tail), ...lexer.end()],
      bytes: file.bytesRead,
      suspicious: suspicious || tail !== '',
    };
    ended = true;
  } finally {
    if (!ended) file.destroy();
  }
}

async function* unzipped(file: Readable, name: string): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: blockSize });
  file.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const block of file.pipe(gunzip)) yield block as Buffer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const says =
      code === 'Z_BUF_ERROR'
        ? 'ends in the middle: the download or the copy was cut off'
        : `cannot be decompressed (${message})`;
    throw new MappingError(name, undefined, `${says}.`);
  }
}

const nul = Buffer.from([0]);
const leads = ['Ã', 'Â', 'â', '\uFFFD'].map((text) => Buffer.from(text));

// Looking at bytes costs next to nothing; only where they hint at trouble is each value looked at. A character that is
// cut by the end of a block is no trouble, and is looked at all the same.
function mayBeGarbled(block: Buffer, encoding: string): boolean {
  if (encoding !== 'utf-8') return true;
  return !isUtf8(block) || block.includes(nul) || leads.some((lead) => block.includes(lead));
}

async function firstRecord(blocks: AsyncIterable<CsvBlock>): Promise<CsvRecord | undefined> {
  for await (const { records } of blocks) if (records.length) return records[0];
  return undefined;
}

async function* withoutHeader(blocks: AsyncIterable<CsvBlock>): AsyncIterable<CsvBlock> {
  let skipped = false;
  for await (const block of blocks) {
    if (skipped || !block.records.length) yield block;
    else {
      skipped = true;
      yield { ...block, records: block.records.slice(1) };
    }
  }
}

import { createReadStream, createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { InputRow } from './model.js';
import type { RowBlock } from './read-rows.js';
import { SeenKeys } from './seen-keys.js';

const bucketBytes = 64 << 20;

const subjectOf = (row: InputRow, subject: readonly number[]) =>
  subject.map((position) => row.cells[position] ?? '').join('\u001f');

/** Whether the rows of each subject follow one another in the file. */
export async function standTogether(
  blocks: AsyncIterable<RowBlock>,
  subject: readonly number[],
): Promise<boolean> {
  const begun = new SeenKeys();
  let current: string | undefined;
  for await (const { rows } of blocks) {
    for (const row of rows) {
      const key = subjectOf(row, subject);
      if (key === current) continue;
      if (!begun.add(0, key)) return false;
      current = key;
    }
  }
  return true;
}

/**
 * Brings the rows of each subject together, in the order of the file: they are dealt into scratch files by subject, each
 * small enough to be sorted in memory. The order is the same each time, so an interrupted import can be carried on.
 */
export async function* inSubjects(
  blocks: AsyncIterable<RowBlock>,
  subject: readonly number[],
  size: number,
  scratch: string,
): AsyncIterable<RowBlock> {
  const count = Math.max(1, Math.ceil((size * 12) / bucketBytes));
  await mkdir(scratch, { recursive: true });
  try {
    const suspicious = await deal(blocks, subject, count, scratch);
    for (let bucket = 0; bucket < count; bucket++) {
      const rows = await readBucket(join(scratch, String(bucket)), subject);
      yield { rows, bytes: (size * (bucket + 1)) / count, suspicious };
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function deal(
  blocks: AsyncIterable<RowBlock>,
  subject: readonly number[],
  count: number,
  scratch: string,
): Promise<boolean> {
  const streams: WriteStream[] = Array.from({ length: count }, (_, bucket) =>
    createWriteStream(join(scratch, String(bucket))),
  );
  let suspicious = false;
  for await (const block of blocks) {
    suspicious ||= block.suspicious;
    for (const row of block.rows) {
      const { cells, rowNo, line, malformed } = row;
      const stream = streams[bucketOf(subjectOf(row, subject), count)]!;
      if (!stream.write(`${JSON.stringify([rowNo, line, malformed ?? null, ...cells])}\n`))
        await once(stream, 'drain');
    }
  }
  await Promise.all(streams.map((stream) => new Promise((done) => stream.end(done))));
  return suspicious;
}

async function readBucket(path: string, subject: readonly number[]): Promise<InputRow[]> {
  const groups = new Map<string, InputRow[]>();
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const [rowNo, line, malformed, ...cells] = JSON.parse(text) as [
      number,
      number,
      string | null,
      ...string[],
    ];
    const row: InputRow = {
      cells,
      rowNo,
      line,
      ...(malformed ? { malformed } : {}),
      computed: [],
      counts: [],
      rejected: false,
    };
    const key = subjectOf(row, subject);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flat();
}

function bucketOf(key: string, count: number): number {
  let hash = 0;
  for (let index = 0; index < key.length; index++) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) | 0;
  return (hash >>> 0) % count;
}

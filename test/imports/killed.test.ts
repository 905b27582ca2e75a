import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Importer } from './importing.js';
import { branch, startImporter } from './importing.js';

const bin = fileURLToPath(new URL('../../bin/manifold.js', import.meta.url));
const kills = Number(process.env.TEST_KILLS ?? 3);
const rows = 6_000;

const mapping = `source: { zone: America/New_York }
records:${branch}
  - record: Job
    const: { serviceLine: OTHER }
    set: { location: location, number: no, title: title, receivedAt: opened }
    externalRef: { entity: job, id: no }
  - record: JobMilestone
    const: { source: CSV }
    set: { job: job, recordedAt: opened }
    needs: at
    each:
      - { kind: STARTED, at: started }
      - { kind: COMPLETED, at: closed }
`;

// Every twentieth row is one that cannot be taken.
const csv = `branch,no,title,opened,started,closed\n${Array.from({ length: rows }, (_, i) =>
  [
    `B${i % 7}`,
    `J${i}`,
    i % 20 ? `Job ${i}` : '',
    '2026-01-01 08:00',
    i % 3 ? '2026-01-02 09:00' : '',
    i % 2 ? '2026-01-03 10:00' : '',
  ].join(','),
).join('\n')}\n`;

function start(importer: Importer) {
  const child = spawn(
    process.execPath,
    [
      bin,
      'import',
      join(importer.folder, 'jobs.csv'),
      '--map',
      join(importer.folder, 'map.yaml'),
      '--chunk-rows',
      '250',
      '--json',
    ],
    {
      env: { PATH: process.env.PATH!, DATABASE_URL: importer.url, MANIFOLD_DATA_DIR: importer.folder },
    },
  );
  let text = '';
  let errors = '';
  child.stdout.on('data', (piece: Buffer) => (text += String(piece)));
  child.stderr.on('data', (piece: Buffer) => (errors += String(piece)));
  return { child, output: () => text, errors: () => errors, exit: once(child, 'exit') };
}

const content = (importer: Importer) =>
  importer.rows(`select
    (select md5(string_agg(concat_ws('|', l.code, j.number, j.title, j.status, j.started_at, j.completed_at, j.version), ';' order by j.number)) from job j join location l on l.id = j.location_id) jobs,
    (select md5(string_agg(concat_ws('|', j.number, m.kind, m.at, m.location_id = j.location_id), ';' order by j.number, m.kind)) from job_milestone m join job j on j.id = m.job_id) milestones,
    (select md5(string_agg(concat_ws('|', r.external_id, j.number), ';' order by r.external_id)) from external_ref r join job j on j.id = r.record_id) refs,
    (select md5(string_agg(concat_ws('|', row_no, line, code), ';' order by row_no)) from import_issue) issues,
    (select string_agg(concat_ws('|', status, rows_read, created, updated, unchanged, rejected, cursor), ';') from import_batch) batches,
    (select count(*) from location) locations, (select count(*) from change_log) changes`);

async function prepared(): Promise<Importer> {
  const importer = await startImporter();
  await writeFile(join(importer.folder, 'jobs.csv'), csv);
  await writeFile(join(importer.folder, 'map.yaml'), mapping);
  return importer;
}

describe('an import that is killed', () => {
  let undisturbed: Record<string, unknown>[];
  let seconds: number;

  beforeAll(async () => {
    const importer = await prepared();
    const run = start(importer);
    const [code] = (await run.exit) as [number];
    expect(`${code} ${run.errors()}`).toMatch(/^5 /);
    const report = JSON.parse(run.output()) as { read: number; rejected: number; seconds: number };
    expect(report).toMatchObject({ read: rows, rejected: rows / 20 });
    seconds = report.seconds;
    undisturbed = await content(importer);
    await importer.close();
  }, 180_000);

  it.each(Array.from({ length: kills }, (_, index) => [index + 1]))(
    'carries on and ends as if nothing had happened (kill -9, point %i)',
    async (point) => {
      const importer = await prepared();
      const share = (point - Math.random()) / kills;
      const first = start(importer);
      await reached(importer, Math.floor(share * (rows / 250)) * 250);
      await sleep(Math.random() * (seconds / (rows / 250)) * 1000);
      first.child.kill('SIGKILL');
      await first.exit;
      const second = start(importer);
      const [code] = (await second.exit) as [number];
      expect(`${code} ${second.errors()}`).toMatch(/^5 /);
      expect(await content(importer)).toEqual(undisturbed);
      expect(await importer.rows(`select 1 from import_batch where status <> 'FINISHED'`)).toEqual([]);
      await importer.close();
    },
    180_000,
  );
});

async function reached(importer: Importer, row: number): Promise<void> {
  for (;;) {
    const [batch] = await importer.rows<{ at: number }>(
      "select coalesce(cursor, '0')::int as at from import_batch",
    );
    if (batch && batch.at >= row) return;
    await sleep(5);
  }
}

import { Presets, SingleBar } from 'cli-progress';
import type { ImportReport } from '../engines/imports/report.js';
import type { ImportProgress } from '../engines/imports/run-import.js';

const lineEveryMs = 5_000;
const number = new Intl.NumberFormat('en-US');

/** A bar on a terminal, a line now and then elsewhere; both on standard error, so that the report stays alone. */
export function showProgress(): { show(progress: ImportProgress): void; end(): void } {
  return process.stderr.isTTY ? bar() : plainLines();
}

function bar(): ReturnType<typeof showProgress> {
  const shown = new SingleBar(
    {
      format:
        ' {bar} {percentage}% | {rows} rows | {speed} rows/s | {rejected} rejected | {eta_formatted} left',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let running = false;
  return {
    show({ rows, share, rowsPerSecond, counts }) {
      const fields = {
        rows: number.format(rows),
        speed: number.format(rowsPerSecond),
        rejected: number.format(counts.rejected),
      };
      if (!running) shown.start(1000, 0, fields);
      running = true;
      shown.update(Math.floor(share * 1000), fields);
    },
    end() {
      if (running) shown.stop();
      running = false;
    },
  };
}

function plainLines(): ReturnType<typeof showProgress> {
  let last = Date.now();
  return {
    show({ rows, share, rowsPerSecond, counts }) {
      if (Date.now() - last < lineEveryMs) return;
      last = Date.now();
      process.stderr.write(
        `${Math.floor(share * 100)} %: ${number.format(rows)} rows, ${number.format(rowsPerSecond)} a second, ${number.format(counts.rejected)} rejected\n`,
      );
    },
    end: () => undefined,
  };
}

export function reportText(report: ImportReport): string {
  const count = (value: number) => number.format(value).padStart(12);
  const lines = [
    `${report.dryRun ? 'Tried' : 'Imported'} ${report.file} through ${report.mapping} in ${report.seconds.toFixed(1)} s.`,
    ...(report.carriedOn
      ? ['An earlier run was interrupted; this one carried on behind it, and the figures are those of both.']
      : []),
    `  rows read        ${count(report.read)}`,
    `  rows rejected    ${count(report.rejected)}`,
    `  records created  ${count(report.created)}`,
    `  records updated  ${count(report.updated)}`,
    `  unchanged        ${count(report.unchanged)}`,
    ...Object.entries(report.issues).map(
      ([code, issues]) => `  ${code.toLowerCase().replaceAll('_', ' ').padEnd(32)} ${number.format(issues)}`,
    ),
    ...(report.rejectsFile
      ? [`Each row with an issue, with line, column, value and reason: ${report.rejectsFile}`]
      : []),
    report.dryRun ? 'Nothing was kept.' : `In the graph: ${report.batch}`,
  ];
  return `${lines.join('\n')}\n`;
}

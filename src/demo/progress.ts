import { SingleBar } from 'cli-progress';
import type { DemoSummary, Progress } from './load-demo.js';

/** A bar where somebody watches, a line each tenth where a log does. */
export function showProgress(stream: NodeJS.WriteStream): { report: Progress; stop: () => void } {
  if (!stream.isTTY) {
    let tenths = -1;
    return {
      report: (done, total, what) => {
        const now = Math.floor((10 * done) / total);
        if (now === tenths) return;
        tenths = now;
        stream.write(`Loading the demo network, ${10 * now} % (${what})\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({
    stream,
    format: 'Loading the demo network {bar} {percentage} %  {what}',
    barsize: 30,
    hideCursor: true,
    fps: 8,
  });
  return {
    report: (done, total, what) => {
      if (!bar.isActive) bar.start(total, 0, { what });
      bar.update(done, { what });
    },
    stop: () => bar.stop(),
  };
}

export function summaryLines({ rows, seconds, counts }: DemoSummary): string[] {
  const shown = [
    'Location',
    'Employee',
    'Customer',
    'Lead',
    'Job',
    'Appointment',
    'Interaction',
    'Invoice',
    'Payment',
    'SlaClock',
  ];
  const width = Math.max(...shown.map((name) => name.length));
  return [
    `The demo network is loaded: ${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s, among them`,
    ...shown.map(
      (name) => `  ${name.padEnd(width)}  ${(counts[name] ?? 0).toLocaleString('en').padStart(10)}`,
    ),
  ];
}

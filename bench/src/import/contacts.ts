import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { mix, pick } from '../network/keys.js';

const head =
  'vru_line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server';
const types = ['PS', 'NW', 'IN', 'TT', 'NE', 'PE'];
const perDay = 3_000;
const began = Date.UTC(2022, 0, 3);

/** A phone system's export: one line a call, its stretches in menu, queue and talk side by side, local times. */
export async function writeContacts(file: string, rows: number): Promise<void> {
  if (existsSync(file)) return;
  const stream = createWriteStream(`${file}.part`);
  let text = `${head}\n`;
  for (let i = 0; i < rows; i++) {
    text += `${line(i)}\n`;
    if (text.length < 65_536) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await finished(stream);
  renameSync(`${file}.part`, file);
}

function line(i: number): string {
  const day = new Date(began + Math.floor(i / perDay) * 86_400_000).toISOString().slice(0, 10);
  const entry = 8 * 3600 + Math.floor(((i % perDay) / perDay) * 12 * 3600);
  const menu = 5 + (mix(50, i) % 20);
  const queued = mix(51, i) % 10 < 7;
  const waited = queued ? 1 + (mix(52, i) % 240) : 0;
  const answered = mix(53, i) % 10 < 8;
  const talked = answered ? 30 + (mix(54, i) % 500) : 0;
  const queuedAt = entry + menu;
  const answeredAt = queuedAt + waited;
  return [
    `AA0${100 + (i % 50)}`,
    i + 1,
    mix(55, i) % 3 ? 1_000_000 + (mix(56, i) % 900_000) : 0,
    mix(57, i) % 3,
    pick(types, 58, i),
    day,
    clock(entry),
    clock(queuedAt),
    menu,
    clock(queued && queuedAt),
    clock(queued && answeredAt),
    waited,
    answered ? 'AGENT' : 'HANG',
    clock(answered && answeredAt),
    clock(answered && answeredAt + talked),
    talked,
    answered ? `A${mix(59, i) % 200}` : 'NO_SERVER',
  ].join(',');
}

// Hours without a leading zero, and 0:00:00 for what never was: so it comes out of such systems.
function clock(seconds: number | false): string {
  const at = seconds || 0;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(at / 3600)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
}

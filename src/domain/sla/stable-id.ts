import { createHash } from 'node:crypto';

/**
 * An id in the form of UUIDv7 that follows from a moment and a text: what is worked out again from nothing is the same
 * record again.
 */
export function stableId(at: number, text: string): string {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  const hash = createHash('md5').update(text).digest('hex');
  const variant = '89ab'[parseInt(hash[3]!, 16) & 3]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

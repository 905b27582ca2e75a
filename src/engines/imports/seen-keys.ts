/**
 * Which keys came already, as 64-bit fingerprints in flat arrays: eight bytes a slot, so that ten million rows fit into
 * a quarter of a gigabyte. Two different keys of ten million share a fingerprint once in 370,000 files.
 */
export class SeenKeys {
  private low: Uint32Array;
  private high: Uint32Array;
  private used = 0;

  constructor(slots = 1 << 16) {
    this.low = new Uint32Array(slots);
    this.high = new Uint32Array(slots);
  }

  /** False where the key came before. */
  add(space: number, key: string): boolean {
    let a = 0x811c9dc5 ^ space;
    let b = 0x9e3779b9 + space;
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 13;
    }
    a ^= a >>> 16;
    a = Math.imul(a, 0x7feb352d);
    a = (a ^ (a >>> 15)) >>> 0;
    b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35);
    // Zero marks a free slot.
    b = (b ^ (b >>> 15)) >>> 0 || 1;
    if (this.used * 2 > this.low.length) this.grow();
    return this.put(a, b);
  }

  private put(a: number, b: number): boolean {
    const mask = this.low.length - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      if (this.high[at] === 0) {
        this.low[at] = a;
        this.high[at] = b;
        this.used++;
        return true;
      }
      if (this.low[at] === a && this.high[at] === b) return false;
    }
  }

  private grow(): void {
    const { low, high } = this;
    this.low = new Uint32Array(low.length * 2);
    this.high = new Uint32Array(low.length * 2);
    this.used = 0;
    for (let at = 0; at < low.length; at++) if (high[at]) this.put(low[at]!, high[at]!);
  }
}

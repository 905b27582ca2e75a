/** A stream of numbers that the seed decides alone (sfc32). Every branch and month forks its own, so that a change in one moves no other. */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.#seed = seed;
    [this.#a, this.#b, this.#c] = spread(seed);
    for (let i = 0; i < 12; i++) this.next();
  }

  fork(label: string | number): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  /** 0 … 2³² − 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** 0 ≤ x < 1. */
  float(): number {
    return this.next() / 4_294_967_296;
  }

  /** Both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.float() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.float() * (high - low);
  }

  chance(probability: number): boolean {
    return this.float() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.float() * choices.length)]!;
  }

  /** `weighted({ WATER: 6, FIRE: 1 })` */
  weighted<K extends string>(weights: { readonly [key in K]?: number }): K {
    let sum = 0;
    for (const key in weights) sum += weights[key]!;
    let left = this.float() * sum;
    let last: K | undefined;
    for (const key in weights) {
      if (weights[key]) last = key;
      if ((left -= weights[key]!) < 0) return key;
    }
    return last!;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.float())) * Math.cos(2 * Math.PI * this.float());
  }

  /** Durations and amounts: most near the median, a few far above. */
  around(median: number, spreadOf = 0.5): number {
    return median * Math.exp(spreadOf * this.normal());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.float());
  }

  /** How often something happened that happens `mean` times on average. */
  count(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.float(); product > limit; product *= this.float()) count++;
    return count;
  }
}

function spread(seed: string): [number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  for (let i = 0; i < seed.length; i++) {
    const code = seed.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = a ^ Math.imul(c ^ code, 951274213);
  }
  return [a | 0, b | 0, c | 0];
}

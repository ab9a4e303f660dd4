const [INIT_A, MULT_A] = [0x43b0d7e5, 0x931e8875];
const [INIT_B, MULT_B] = [0x8b51f9dd, 0x58f38ded];
const [MIX_LEFT, MIX_RIGHT] = [0xca01f9dd, 0x4973f715];

/**
 * Words that numpy's `SeedSequence(entropy, spawn_key=..., pool_size=...)` generates (O'Neill's seed_seq, 2015).
 * @param o.entropy 0..2^64-1
 * @param o.spawnKey integers, 0..2^53-1
 * @returns `count` words, as `generate_state(count)` gives
 */
export function seedSequence(o: {
  readonly entropy: bigint;
  readonly spawnKey: readonly number[];
  readonly poolSize: number;
  readonly count: number;
}): Uint32Array {
  return drawWords(mixPool(entropyWords(o), o.poolSize), o.count);
}

function entropyWords(o: { entropy: bigint; spawnKey: readonly number[]; poolSize: number }): number[] {
  const words = toWords(o.entropy);
  if (o.spawnKey.length === 0) return words;
  // The run entropy is padded to the pool, so that a spawn key can't be taken for more of it.
  while (words.length < o.poolSize) words.push(0);
  return [...words, ...o.spawnKey.flatMap((key) => toWords(BigInt(key)))];
}

function toWords(value: bigint): number[] {
  const words = [Number(BigInt.asUintN(32, value))];
  for (let rest = value >> 32n; rest > 0n; rest >>= 32n) words.push(Number(BigInt.asUintN(32, rest)));
  return words;
}

function mixPool(words: readonly number[], poolSize: number): Uint32Array {
  const pool = new Uint32Array(poolSize);
  const hash = createHash();
  for (let i = 0; i < poolSize; i++) pool[i] = hash(words[i] ?? 0);
  for (let source = 0; source < poolSize; source++) {
    for (let target = 0; target < poolSize; target++) {
      if (source !== target) pool[target] = mix(pool[target]!, hash(pool[source]!));
    }
  }
  for (const word of words.slice(poolSize)) {
    for (let target = 0; target < poolSize; target++) pool[target] = mix(pool[target]!, hash(word));
  }
  return pool;
}

function createHash(): (word: number) => number {
  let constant = INIT_A;
  return (word) => {
    let value = word ^ constant;
    constant = Math.imul(constant, MULT_A);
    value = Math.imul(value, constant);
    return (value ^ (value >>> 16)) >>> 0;
  };
}

function mix(left: number, right: number): number {
  const value = Math.imul(left, MIX_LEFT) - Math.imul(right, MIX_RIGHT);
  return (value ^ (value >>> 16)) >>> 0;
}

function drawWords(pool: Uint32Array, count: number): Uint32Array {
  let constant = INIT_B;
  return Uint32Array.from({ length: count }, (_, i) => {
    let value = pool[i % pool.length]! ^ constant;
    constant = Math.imul(constant, MULT_B);
    value = Math.imul(value, constant);
    return value ^ (value >>> 16);
  });
}

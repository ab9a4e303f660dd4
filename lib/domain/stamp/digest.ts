const FNV_PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x9747b28c] as const;

/**
 * 64 bits of a value of JSON as 16 hexadecimal digits; the order of an object's keys and keys without a value don't count.
 * Two 32-bit FNV-1a (Fowler, Noll, Vo, 1991) from different beginnings, mixed at the end: to notice a change, not to keep
 * somebody out.
 */
export function digest(value: unknown): string {
  const text = canonical(value);
  return SEEDS.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    state = Math.imul(state ^ (code & 0xff), FNV_PRIME);
    state = Math.imul(state ^ (code >>> 8), FNV_PRIME);
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}

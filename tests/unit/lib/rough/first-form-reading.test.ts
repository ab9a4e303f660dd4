import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sampleSpecification, specificationChunks, specificationFromTags } from '@/lib/rough';

/** Fields in the order of their names: the digest is of what a specification says. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
}

it('the captions that the starter learned from give the specifications that they gave before the rough drew more', () => {
  const digest = createHash('sha256');
  for (let seed = 0; seed < 2000; seed += 1) {
    const original = sampleSpecification(seed);
    const chunks = specificationChunks(original);
    const { specification } = specificationFromTags({ chunks, seed: seed + 99991, ...original.size });
    digest.update(JSON.stringify(inOrder(specification)));
  }
  expect(digest.digest('hex')).toBe('0ae26cbbc17518ab50318bb35f6e0271f9db1a1f54d7d6306ec7b3e0d9bf8b67');
});

import { describe, expect, it } from 'vitest';
import { createEncodingCache } from '@/pipeline/text-encoder/encoding-cache';

/** 400 bytes. */
const encoding = () => ({ hidden: { data: new Float32Array(100), shape: [1, 1, 100] }, pooled: null });

describe('createEncodingCache', () => {
  it('forgets what was used longest ago when the memory is full', () => {
    const cache = createEncodingCache(1000);
    cache.set('a', encoding());
    cache.set('b', encoding());
    cache.get('a');
    cache.set('c', encoding());
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('the same kept again takes no more memory', () => {
    const cache = createEncodingCache(1000);
    cache.set('a', encoding());
    for (let i = 0; i < 10; i++) cache.set('b', encoding());
    expect(cache.get('a')).toBeDefined();
  });

  it('what is larger than all of the memory is not kept', () => {
    const cache = createEncodingCache(100);
    cache.set('a', encoding());
    expect(cache.get('a')).toBeUndefined();
  });
});

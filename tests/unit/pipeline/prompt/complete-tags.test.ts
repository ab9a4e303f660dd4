import { describe, expect, it } from 'vitest';
import { completeTags } from '@/pipeline/prompt/complete-tags';

const tags = (typed: string, words: readonly string[] | null = null) =>
  completeTags(typed, 8, words).map(({ tag }) => tag);

describe('completeTags', () => {
  it('offers what begins with the letters first', () => {
    expect(tags('twint')[0]).toBe('twintails');
    expect(tags('silver')[0]).toBe('silver hair');
  });

  it('knows other words and Japanese, and says which', () => {
    expect(completeTags('peace', 3)[0]).toEqual({ tag: 'v', category: 'pose', alias: 'peace' });
    expect(tags('銀')[0]).toBe('silver hair');
    expect(tags('ツンデ')).toContain('ツンデレ');
  });

  it('words that the model knows go first', () => {
    expect(tags('hair', ['aqua hair'])[0]).toBe('aqua hair');
  });

  it('gives no more than asked for, and nothing for nothing', () => {
    expect(tags('h')).toHaveLength(8);
    expect(tags('  ')).toEqual([]);
    expect(tags('qqqq')).toEqual([]);
  });
});

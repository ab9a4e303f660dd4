import { describe, expect, it } from 'vitest';
import { parseTagList } from '@/lib/server/tags/parse-tag-list';
import { indexTagList, searchTagList } from '@/lib/server/tags/search-tag-list';

const bytes = (text: string) => new TextEncoder().encode(text);
const LIST = [
  '1girl,0,6008644,"1girls,sole_female"',
  'grey_hair,0,700000,"gray_hair"',
  'blue_sky,0,300000,',
  'ahri_(league_of_legends),4,9000,"nine-tailed_fox_ahri"',
  'league_of_legends,3,60000,"lol"',
  '^_^,0,90000,',
  'kantoku,1,4000,',
  'highres,5,5256195,"hires"',
].join('\r\n');

describe('a tag list is read', () => {
  it('with names, categories, numbers of posts and aliases, the most used first', () => {
    const tags = parseTagList(bytes(LIST));
    expect(tags.map(({ name }) => name).slice(0, 3)).toEqual(['1girl', 'highres', 'grey hair']);
    expect(tags.find(({ name }) => name === 'ahri (league of legends)')).toEqual({
      name: 'ahri (league of legends)',
      category: 'character',
      postCount: 9000,
      aliases: ['nine-tailed fox ahri'],
    });
    expect(new Set(tags.map(({ category }) => category))).toEqual(
      new Set(['general', 'artist', 'series', 'character', 'meta']),
    );
    expect(tags.some(({ name }) => name === '^_^')).toBe(true);
  });

  it('with a heading, in UTF-16, without a column of aliases', () => {
    const text = '\ufeffname,category,count,aliases\nlong_hair,0,5\n';
    const wide = new Uint8Array([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(parseTagList(wide)).toEqual([{ name: 'long hair', category: 'general', postCount: 5, aliases: [] }]);
    expect(parseTagList(bytes(text))).toHaveLength(1);
  });

  it.each([
    ['', 'no tags'],
    ['long_hair', 'Line 1 has 1 columns'],
    ['a_tag,0,5,"x"\nlong_hair,general,5,', 'Line 2 has “general” in its second column'],
    ['long_hair,0,many,', 'Line 1 has “many” in its third column'],
    ['long_hair,0,5,"x",more', 'Line 1 has 5 columns'],
    [',0,5,', 'Line 1 has no name'],
    ['long\u0000hair,0,5,', 'Line 1 has no name'],
    [`${'x'.repeat(201)},0,5,`, 'Line 1 has no name'],
    ['<!doctype html><html>', 'columns'],
    ['{"tags": [1, 2]}', 'Line 1'],
    ['long_hair,0,5,"open', 'Line 1 is not CSV'],
  ])('or refused: %j', (text, sentence) => {
    expect(() => parseTagList(bytes(text))).toThrow(sentence);
  });

  it('or refused where it is no text', () => {
    expect(() => parseTagList(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]))).toThrow('not text in UTF-8');
    expect(() => parseTagList(bytes('x,0,1,\n'.repeat(500_001)))).toThrow('500,000 at most');
  });
});

describe('a tag list is searched', () => {
  const index = indexTagList(parseTagList(bytes(LIST)));

  it('by beginnings, then by words, the most used first', () => {
    expect(searchTagList(index, 'league', 5).map(({ name }) => name)).toEqual([
      'league of legends',
      'ahri (league of legends)',
    ]);
    expect(searchTagList(index, 'h', 2).map(({ name }) => name)).toEqual(['highres', 'grey hair']);
  });

  it('by aliases, with underscores and escapes as they come', () => {
    expect(searchTagList(index, 'gray_h', 5)).toEqual([
      { name: 'grey hair', category: 'general', postCount: 700000, alias: 'gray hair' },
    ]);
    expect(searchTagList(index, 'ahri \\(league', 5)).toHaveLength(1);
    expect(searchTagList(index, ' ', 5)).toEqual([]);
  });
});

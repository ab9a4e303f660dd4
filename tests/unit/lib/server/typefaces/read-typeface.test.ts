import { describe, expect, it } from 'vitest';
import * as harfBuzz from 'harfbuzzjs';
import { openLettering, setWords } from '@/lib/lettering';
import { readTypeface } from '@/lib/server/typefaces/read-typeface';
import { builtFont, nameTable, symbolCmap, utf16, type TestName } from './built-font';

const JAPANESE: TestName[] = [
  [3, 1, 0x411, 1, utf16('漫画書体')],
  [3, 1, 0x411, 2, utf16('太字')],
];
const ENGLISH: TestName[] = [
  [3, 1, 0x409, 1, utf16('Manga Face')],
  [3, 1, 0x409, 2, utf16('Bold')],
];
/** 漫画 in Shift JIS. */
const SHIFT_JIS = Uint8Array.from([0x96, 0x9f, 0x89, 0xe6]);
const named = (names: readonly TestName[], language?: string) =>
  readTypeface(builtFont({ name: nameTable(names) }), language);

describe('The names of a font', () => {
  it('are found in whatever language it has', async () => {
    expect(await named(JAPANESE)).toMatchObject({ family: '漫画書体', style: '太字' });
    expect(await named([[3, 1, 0x412, 1, utf16('만화체')]])).toMatchObject({ family: '만화체', style: 'Regular' });
    expect(await named([[0, 3, 0, 1, utf16('Sans langue')]])).toMatchObject({ family: 'Sans langue' });
  });

  it('are those of the language that is wished, then English ones', async () => {
    const both = [...JAPANESE, ...ENGLISH];
    expect(await named(both, 'ja')).toMatchObject({ family: '漫画書体', style: '太字' });
    expect(await named(both, 'en')).toMatchObject({ family: 'Manga Face', style: 'Bold' });
    expect(await named(both, 'de')).toMatchObject({ family: 'Manga Face', style: 'Bold' });
    expect(await named([...both, [3, 1, 0x409, 16, utf16('Manga')]], 'en')).toMatchObject({ family: 'Manga' });
  });

  it.each([
    ['Macintosh, Japanese', [1, 1, 11, 1, SHIFT_JIS]],
    ['Windows, Shift JIS', [3, 2, 0x411, 1, SHIFT_JIS]],
  ] as const)('are read in old encodings: %s', async (_, name) => {
    expect(await named([[...name]])).toMatchObject({ family: '漫画' });
  });

  it('that are broken are passed over', async () => {
    expect(await named([[3, 1, 0x411, 1, Uint8Array.from([0xd8])], ...ENGLISH], 'ja')).toMatchObject({
      family: 'Manga Face',
    });
    expect(await readTypeface(builtFont({ name: Uint8Array.from([0, 0, 0xff, 0xff, 0, 6, 1]) }))).toMatchObject({
      family: 'Untitled',
      style: 'Regular',
    });
  });
});

describe('A symbol font', () => {
  const bytes = builtFont({ cmap: symbolCmap() });

  it('writes Latin letters', async () => {
    expect(await readTypeface(bytes)).toMatchObject({ scripts: ['latin'], glyphCount: 95 });
  });

  it('sets them in its own glyphs', () => {
    const lettering = openLettering(harfBuzz, { 'own:symbol': new Uint8Array(bytes).buffer });
    expect(lettering.written('Wave!', 'own:symbol').lacking).toEqual([]);
    const place = { x: 0, y: 0, size: 1 };
    const [one, two] = ['W', 'a'].map((text) =>
      setWords(lettering, { text, face: 'own:symbol', direction: 'horizontal' }).outline(place),
    );
    expect(one).not.toBe(two);
    expect(one).not.toBe('');
  });
});

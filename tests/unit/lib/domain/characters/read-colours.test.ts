import { describe, expect, it } from 'vitest';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { readColours } from '@/lib/domain/characters/read-colours';
import { drawRough } from '@/lib/rough';
import { HAIR_COLOURS } from '@/lib/rough/vocabulary';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';

const size = { widthPx: 192, heightPx: 192 };

async function readOf(hairColour: (typeof HAIR_COLOURS)[number]) {
  const { traits, outfit } = randomCharacter(3);
  const plain = { ...traits, hairColour, marks: [], hairStyle: 'bob_cut' as const, skin: 'fair_skin' as const };
  const worn = { ...outfit, outfit: 't-shirt' as const, accessories: [], clothColour: 'blue' as const };
  const { svg } = drawRough(characterRough({ traits: plain, outfit: worn, shot: 'portrait', size }));
  const { data, widthPx, heightPx } = await rasteriseSvg(svg, size);
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).map((_, at) =>
    at % 4 === 3 ? 255 : (data[Math.floor(at / 4) * 3 + (at % 4)] ?? 0),
  );
  return readColours({ widthPx, heightPx, data: rgba });
}

describe('colours of a portrait', () => {
  it.each(HAIR_COLOURS.filter((colour) => colour !== 'white_hair' && colour !== 'blonde_hair'))(
    'with %s are read',
    async (hairColour) => {
      const read = await readOf(hairColour);
      expect(read.traits.hairColour).toBe(hairColour);
      expect(read.outfit.clothColour).toBe('blue');
    },
  );

  it('of an empty picture are none', () => {
    const data = new Uint8ClampedArray(64 * 64 * 4);
    expect(readColours({ widthPx: 64, heightPx: 64, data })).toEqual({ traits: {}, outfit: {}, palette: [] });
  });
});

import { expect, it } from 'vitest';
import { drawRough } from '@/lib/rough';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { describeFace } from '@/pipeline/identity/describe-face';
import { identityDistances, likeness, SAME_PERSON } from '@/pipeline/identity/likeness';

const size = { widthPx: 192, heightPx: 192 };
type Look = Parameters<typeof characterRough>[0];

async function face(change: Partial<Look['traits']>, expression: Look['expression'] = null) {
  const { traits, outfit } = randomCharacter(2);
  const specification = characterRough({
    traits: { ...traits, marks: [], hairStyle: 'long_hair', hairColour: 'pink_hair', skin: 'fair_skin', ...change },
    outfit: { ...outfit, accessories: [] },
    shot: 'portrait',
    expression,
    size,
  });
  const rough = drawRough(specification);
  const [head] = rough.heads;
  if (!head) throw new Error('There is no head.');
  return { picture: await rasteriseSvg(rough.svg, size), head };
}

function mirrored({ widthPx, heightPx, data }: Picture): Picture {
  const flipped = data.map((_, at) => {
    const [pixel, channel] = [Math.floor(at / 3), at % 3];
    const x = pixel % widthPx;
    return data[(pixel - x + (widthPx - 1 - x)) * 3 + channel] ?? 0;
  });
  return { widthPx, heightPx, channels: 3, data: flipped };
}

it('a face is most like itself, and likeness has no direction', async () => {
  const [a, b] = [await face({}), await face({ hairColour: 'green_hair' })];
  const [one, other] = [describeFace(a.picture, a.head), describeFace(b.picture, b.head)];
  expect(identityDistances(one, one)).toEqual([0, 0, 0, 0]);
  expect(likeness(one, other)).toBe(likeness(other, one));
  expect(likeness(one, one)).toBeGreaterThan(0.95);
});

it('the same person is recognised with another face, and in the mirror', async () => {
  const [calm, angry] = [await face({}), await face({}, 'angry')];
  const signature = describeFace(calm.picture, calm.head);
  expect(likeness(signature, describeFace(angry.picture, angry.head))).toBeGreaterThan(SAME_PERSON);
  const { left, right, ...rest } = calm.head;
  const turned = describeFace(mirrored(calm.picture), { ...rest, left: 1 - right, right: 1 - left });
  expect(likeness(signature, turned)).toBeGreaterThan(SAME_PERSON);
});

it.each([{ hairColour: 'green_hair' }, { hairColour: 'black_hair' }, { skin: 'dark_skin' }] as const)(
  'somebody with %o is somebody else',
  async (change) => {
    const [a, b] = [await face({}), await face(change)];
    const alike = likeness(describeFace(a.picture, a.head), describeFace(b.picture, b.head));
    expect(alike).toBeLessThan(SAME_PERSON);
  },
);

it('a face at the picture’s edge, and one without colour, have finite numbers', async () => {
  const { picture } = await face({});
  const grey: Picture = { widthPx: 32, heightPx: 32, channels: 1, data: new Uint8Array(1024).fill(90) };
  const all = [
    ...describeFace(picture, { left: -0.4, top: -0.4, right: 0.1, bottom: 0.1 }),
    ...describeFace(grey, { left: 0, top: 0, right: 1, bottom: 1 }),
  ];
  expect(all).toHaveLength(38);
  expect(all.every(Number.isFinite)).toBe(true);
});

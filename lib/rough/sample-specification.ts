import { chance, createRandom, drawNumber, pick, type Random } from './random';
import { sampleIdentity } from './sample-identity';
import { sampleState } from './sample-state';
import type { Person, RoughSpecification } from './specification';
import { ABSTRACT_SCENES, SCENES, STYLES, type Place, type Scene, type Shot, type Style } from './vocabulary';

type Size = RoughSpecification['size'];

/** Sizes of about side x side pixels, all sides multiples of 32. */
interface Bucket {
  readonly square: Size;
  readonly portrait: Size;
  readonly landscape: Size;
  readonly tall: Size;
  readonly wide: Size;
  readonly standingStrip: Size;
  readonly lyingStrip: Size;
}

/** The model's side in pixels: what the starter was trained at, and what larger ones would be. */
export type BucketSide = 192 | 256 | 320 | 384;

const size = (widthPx: number, heightPx: number): Size => ({ widthPx, heightPx });

export const BUCKETS: Readonly<Record<BucketSide, Bucket>> = {
  192: {
    square: size(192, 192),
    portrait: size(160, 224),
    landscape: size(224, 160),
    tall: size(160, 256),
    wide: size(256, 160),
    standingStrip: size(128, 288),
    lyingStrip: size(288, 128),
  },
  256: {
    square: size(256, 256),
    portrait: size(224, 288),
    landscape: size(288, 224),
    tall: size(192, 320),
    wide: size(320, 192),
    standingStrip: size(160, 384),
    lyingStrip: size(384, 160),
  },
  320: {
    square: size(320, 320),
    portrait: size(288, 352),
    landscape: size(352, 288),
    tall: size(256, 416),
    wide: size(416, 256),
    standingStrip: size(192, 480),
    lyingStrip: size(480, 192),
  },
  384: {
    square: size(384, 384),
    portrait: size(320, 448),
    landscape: size(448, 320),
    tall: size(288, 480),
    wide: size(480, 288),
    standingStrip: size(256, 576),
    lyingStrip: size(576, 256),
  },
};

/** The picture that belongs to a seed, as the starter's training pictures were chosen. */
export function sampleSpecification(seed: number, side: BucketSide = 192): RoughSpecification {
  const random = createRandom(seed);
  const headcount = sampleHeadcount(random);
  const pictureSize = sampleSize(random, BUCKETS[side], headcount);
  const style = sampleStyle(random);
  const scene = sampleScene(random, headcount);
  const sampledShot = sampleShot(random);
  const people = Array.from({ length: headcount }, () => samplePerson(random));
  const shot = headcount === 2 && sampledShot === 'close-up' ? 'portrait' : sampledShot;
  const place = headcount === 1 ? samplePlace(random, pictureSize) : 'center';
  return { seed, size: pictureSize, shot, scene, style, place, keepsHeadsInside: false, people };
}

function sampleHeadcount(random: Random): 0 | 1 | 2 {
  const draw = random();
  if (draw < 0.05) return 0;
  return draw < 0.22 ? 2 : 1;
}

function sampleSize(random: Random, bucket: Bucket, headcount: number): Size {
  const { square, portrait, landscape, tall, wide, standingStrip, lyingStrip } = bucket;
  if (headcount === 2) return pick(random, [square, landscape, wide, wide, lyingStrip, portrait]);
  const all = [square, portrait, landscape, tall, wide, standingStrip, lyingStrip];
  return pick(random, [square, square, square, ...all]);
}

/** A colouring, mostly anime or manga, by one to three draws. */
export function sampleStyle(random: Random): Style {
  if (chance(random, 0.42)) return 'anime_coloring';
  return chance(random, 0.62) ? 'manga' : pick(random, STYLES);
}

/** A backdrop; where nobody is, a place that is worth seeing by itself. */
export function sampleScene(random: Random, headcount: number): Scene {
  if (headcount === 0)
    return pick(
      random,
      SCENES.filter((scene) => !ABSTRACT_SCENES.includes(scene)),
    );
  return chance(random, 0.22) ? 'simple_background' : pick(random, SCENES);
}

/** How much of a person is in the frame, by one draw. */
export function sampleShot(random: Random): Shot {
  return pick(random, [
    'close-up',
    'portrait',
    'portrait',
    'upper_body',
    'upper_body',
    'cowboy_shot',
    'full_body',
  ] satisfies Shot[]);
}

function samplePerson(random: Random): Person {
  return { who: sampleIdentity(drawNumber(random)), how: sampleState(drawNumber(random)) };
}

/** Where a single person stands: to a side in more than half of the pictures that are wide enough. */
export function samplePlace(random: Random, { widthPx, heightPx }: Size): Place {
  const isWide = widthPx / heightPx > 1.1;
  const isAside = (isWide && chance(random, 0.55)) || chance(random, 0.06);
  return isAside ? pick(random, ['on_left', 'on_right']) : 'center';
}

import type { StandingThing } from '../specification';
import { PROP_WORDS } from '../vocabulary/props';

/** A point of the picture times its distance: shares of the picture's width and height, and metres from the eye. */
export type SeenPoint = readonly [x: number, y: number, distance: number];

/** How a picture shows the ground of a place: points are linear in metres to the right, up and away. */
export interface PlaceGround {
  readonly origin: SeenPoint;
  readonly right: SeenPoint;
  readonly up: SeenPoint;
  readonly away: SeenPoint;
  /** Of a metre at a metre's distance, in shares of the picture's width and height. */
  readonly metre: readonly [width: number, height: number];
}

/** Nearer to the eye than this nothing can be grasped, in metres. */
const NEAREST = 0.4;
/** Things are about so wide, as a share of their largest measure. */
const WIDTH_SHARE = 0.7;

function seen(
  { origin, right, up, away }: PlaceGround,
  thing: Pick<StandingThing, 'right' | 'up' | 'away'>,
  k: 0 | 1 | 2,
) {
  return origin[k] + right[k] * thing.right + up[k] * thing.up + away[k] * thing.away;
}

/** About where a thing is seen, in shares of the picture; null behind the eye. */
export function boxOnGround(
  ground: PlaceGround,
  thing: StandingThing,
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null {
  const distance = seen(ground, thing, 2);
  if (distance < NEAREST) return null;
  const size = ((PROP_WORDS.find(({ tag }) => tag === thing.tag)?.size ?? 1) * thing.scale) / distance;
  const [x, y] = [seen(ground, thing, 0) / distance, seen(ground, thing, 1) / distance];
  const half = (size * WIDTH_SHARE * ground.metre[0]) / 2;
  return { left: x - half, right: x + half, top: y - size * ground.metre[1], bottom: y };
}

/** Where a point of the picture (in shares) lies on the ground, or so many metres above it; null above the horizon. */
export function standingAt(
  ground: PlaceGround,
  { x, y }: { readonly x: number; readonly y: number },
  up = 0,
): Pick<StandingThing, 'right' | 'away'> | null {
  const base = { right: 0, up, away: 0 };
  const row = (share: number, k: 0 | 1): readonly [number, number, number] => [
    ground.right[k] - share * ground.right[2],
    ground.away[k] - share * ground.away[2],
    share * seen(ground, base, 2) - seen(ground, base, k),
  ];
  const [a, b, e] = row(x, 0);
  const [c, d, f] = row(y, 1);
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return null;
  const found = { right: (e * d - b * f) / determinant, away: (a * f - e * c) / determinant };
  return seen(ground, { ...found, up }, 2) < NEAREST ? null : found;
}

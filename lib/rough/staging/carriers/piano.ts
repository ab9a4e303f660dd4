import type { Body } from '../../anatomy/body';
import type { FigureBuild } from '../../anatomy/figure-build';
import type { P3 } from '../../geometry/geometry';
import { addModelToFigure } from '../../things/add-model-to-figure';
import { GRAND_PIANO, grandPiano } from '../../things/grand-piano';

/** Where the wrists of a player are over the keys, and the keys before the wrists: units. */
const KEYS_UNDER = 0.34;
const KEYS_AHEAD = 1.15;

function placeOf({ J, b }: Body): { readonly at: P3; readonly scale: number } {
  const [l, r] = [J['lWri']!, J['rWri']!],
    keys = Math.max(l[1], r[1]) + KEYS_UNDER * b.u,
    scale = Math.max(2, -keys / GRAND_PIANO.keyHeight),
    z = (l[2] + r[2]) / 2 + KEYS_AHEAD * b.u - GRAND_PIANO.keyAhead * scale;
  return { at: [0, 0, z], scale };
}

/** The piano's tail and both ends of its keys. */
export function pianoRoom(body: Body): P3[] {
  const { at, scale } = placeOf(body),
    { halfWidth, length } = GRAND_PIANO;
  return [-1, 1].flatMap((s): P3[] => [
    [s * 1.06 * halfWidth * scale, 0, at[2] - 0.3 * scale],
    [s * halfWidth * scale, 0, at[2] + length * scale],
  ]);
}

/** A grand piano whose keys lie under somebody's hands. */
export function addPiano(g: FigureBuild): void {
  const { at, scale } = placeOf(g.body);
  addModelToFigure(g, 'piano', grandPiano(), {
    at,
    pivot: [0, 0, 0],
    x: [-1, 0, 0],
    y: [0, -1, 0],
    z: [0, 0, 1],
    scale,
  });
}

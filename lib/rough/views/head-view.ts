import type { Sitter } from '../figure/figure';
import { decimal, type Point } from '../ink';

/**
 * A head as it is seen. Heads are drawn facing the viewer's left; who faces right is drawn so and mirrored. Places on a
 * head are told by the azimuth in degrees, 0 in the middle of the face, 90 over the ear that is near, 180 at the back,
 * and by the height y of the front drawing.
 */
export interface HeadView {
  readonly sitter: Sitter;
  /** From 0 (to the viewer) over 90 (profile) to 180 (away). */
  readonly turn: number;
  readonly isMirrored: boolean;
  /** How far the face is lowered by a nod, in figure units; negative: raised. */
  readonly nod: number;
  /** For ids in the SVG. */
  readonly clipId: string;
}

/** A value that changes with the turn: at 0, 45, 90, 135 and 180 degrees. */
export type ByTurn = readonly [front: number, threeQuarter: number, profile: number, behind: number, back: number];

/** The value at a turn, between those that are told. */
export function atTurn(turn: number, values: ByTurn): number {
  const step = Math.max(0, Math.min(4, turn / 45));
  const index = Math.min(3, Math.floor(step));
  const [from, to] = [values[index] ?? 0, values[index + 1] ?? 0];
  return from + (to - from) * (step - index);
}

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/** Middle and half width of the head with its hair, which is deeper than wide. */
export function skullOf({ turn }: HeadView): { readonly middle: number; readonly radius: number } {
  const aside = sine(turn);
  return { middle: 256 + 13 * aside, radius: 110 + 10 * aside };
}

/** x of a place on the head, and whether it is on the near side; `out` lies above the surface. */
export function onHead(view: HeadView, azimuth: number, out = 0): { readonly x: number; readonly isNear: boolean } {
  const { middle, radius } = skullOf(view);
  const angle = azimuth - view.turn;
  return { x: middle + (radius + out) * sine(angle), isNear: cosine(angle) > 0 };
}

/** True while the face, or a part of it, is seen. */
export function showsFace({ turn }: HeadView): boolean {
  return turn < 112;
}

type Keys = readonly (readonly [x: ByTurn, y: ByTurn])[];

/** The face from the forehead down the far side to the chin, along the jaw and up to the near temple. */
const FACE: Keys = [
  [
    [-104, -104, -100, -94, -104],
    [176, 174, 168, 178, 180],
  ],
  [
    [-104, -107, -108, -99, -104],
    [212, 212, 204, 210, 215],
  ],
  [
    [-102, -99, -99, -96, -102],
    [250, 248, 246, 245, 250],
  ],
  [
    [-96, -98, -107, -98, -97],
    [278, 274, 274, 275, 278],
  ],
  [
    [-86, -95, -124, -96, -88],
    [302, 298, 303, 298, 300],
  ],
  [
    [-73, -84, -104, -88, -76],
    [321, 322, 313, 318, 318],
  ],
  [
    [-56, -70, -106, -80, -60],
    [338, 342, 325, 334, 334],
  ],
  [
    [-34, -54, -100, -70, -42],
    [353, 357, 341, 346, 346],
  ],
  [
    [-10, -36, -92, -60, -14],
    [366, 368, 363, 356, 350],
  ],
  [
    [10, -16, -66, -42, 14],
    [366, 368, 372, 362, 350],
  ],
  [
    [34, 14, -20, 0, 50],
    [353, 356, 360, 362, 338],
  ],
  [
    [62, 46, 20, 40, 80],
    [332, 336, 330, 350, 312],
  ],
  [
    [90, 76, 38, 70, 98],
    [292, 300, 288, 310, 265],
  ],
  [
    [104, 96, 52, 96, 104],
    [212, 220, 214, 240, 215],
  ],
  [
    [84, 80, 44, 80, 84],
    [140, 144, 150, 150, 140],
  ],
  [
    [0, 0, -20, 0, 0],
    [118, 118, 120, 120, 118],
  ],
  [
    [-84, -86, -86, -80, -84],
    [140, 138, 134, 142, 140],
  ],
];
/** A boy's jaw is narrower and lower. */
const BOYS_CHIN = 6;

/** The face's outline as points in order. */
export function faceOutline({ turn, nod, sitter }: HeadView): Point[] {
  return FACE.map(([x, y], index): Point => {
    const isChin = index > 5 && index < 12;
    const lower = isChin ? nod * 0.45 + (sitter.isGirl ? 0 : BOYS_CHIN) : nod * 0.2;
    return [256 + atTurn(turn, x), atTurn(turn, y) + lower];
  });
}

/** A number for a path. */
export function n(value: number): string {
  return decimal(value);
}

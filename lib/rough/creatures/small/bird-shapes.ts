import type { P2, P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import { BLACK_FUR, WHITE_FUR } from '../materials';

export type BirdKind = 'bird' | 'crow' | 'gull' | 'owl' | 'sparrow' | 'chicken';

/** A bird by its measures, in units of about its head's half width. */
export interface BirdShape {
  /** Half axes of the body. */
  readonly body: P3;
  /** Degrees that its breast is raised. */
  readonly rise: number;
  readonly head: number;
  /** From the breast to the head. */
  readonly neck: P2;
  readonly beak: { readonly length: number; readonly depth: number; readonly hook: number; readonly colour: Material };
  readonly leg: number;
  readonly tail: number;
  readonly base: Material;
  readonly breast: Material;
  readonly wing: Material;
  readonly legs: Material;
  readonly eye: number;
  readonly isOwl?: boolean;
  readonly comb?: boolean;
}

const ORANGE = material('#e8963a', { bw: 0.16, bwShade: 0.34 });
export const COMB = material('#d0483c', { bw: 0.5, bwShade: 0.62 });

const SMALL: BirdShape = {
  body: [0.98, 0.94, 1.3],
  rise: 32,
  head: 0.86,
  neck: [0.72, 0.96],
  beak: { length: 0.5, depth: 0.17, hook: 0, colour: ORANGE },
  leg: 0.62,
  tail: 1.4,
  base: material('#6f9cc4', { bw: 0.26, bwShade: 0.44 }),
  breast: WHITE_FUR,
  wing: material('#4f7ca8', { bw: 0.44, bwShade: 0.6 }),
  legs: ORANGE,
  eye: 0.15,
};

export const BIRDS: Readonly<Record<BirdKind, BirdShape>> = {
  bird: SMALL,
  sparrow: {
    ...SMALL,
    beak: { ...SMALL.beak, length: 0.38, depth: 0.18, colour: material('#4a4038', { bw: 0.8 }) },
    base: material('#a87a50', { bw: 0.3, bwShade: 0.46 }),
    breast: material('#f2e8d6', { bw: 0, bwShade: 0.2 }),
    wing: material('#7d5636', { bw: 0.5, bwShade: 0.64 }),
    legs: material('#c89a7a', { bw: 0.2 }),
  },
  crow: {
    ...SMALL,
    body: [0.9, 0.9, 1.5],
    rise: 26,
    head: 0.78,
    neck: [0.96, 1.0],
    beak: { length: 0.92, depth: 0.24, hook: 0.1, colour: BLACK_FUR },
    leg: 0.9,
    tail: 1.5,
    base: BLACK_FUR,
    breast: BLACK_FUR,
    wing: material('#33303c', { bw: 1, bwShade: 1 }),
    legs: BLACK_FUR,
    eye: 0.12,
  },
  gull: {
    ...SMALL,
    body: [0.86, 0.84, 1.5],
    rise: 14,
    head: 0.68,
    neck: [1.02, 0.94],
    beak: { length: 0.66, depth: 0.17, hook: 0.1, colour: material('#e8b93a', { bw: 0.1 }) },
    leg: 0.8,
    tail: 1.1,
    base: WHITE_FUR,
    breast: WHITE_FUR,
    wing: material('#aab4c0', { bw: 0.24, bwShade: 0.4 }),
    eye: 0.1,
  },
  owl: {
    ...SMALL,
    body: [1.08, 1.06, 1.5],
    rise: 68,
    head: 1.06,
    neck: [0.24, 1.36],
    beak: { length: 0.24, depth: 0.13, hook: 0.2, colour: material('#d8b04a', { bw: 0.14 }) },
    leg: 0.3,
    tail: 0.9,
    base: material('#9a7a58', { bw: 0.34, bwShade: 0.5 }),
    breast: material('#e8d8ba', { bw: 0.04, bwShade: 0.24 }),
    wing: material('#6f5238', { bw: 0.56, bwShade: 0.7 }),
    eye: 0.34,
    isOwl: true,
  },
  chicken: {
    ...SMALL,
    body: [1.0, 1.06, 1.3],
    rise: 22,
    head: 0.6,
    neck: [1.0, 1.5],
    beak: { length: 0.36, depth: 0.15, hook: 0.06, colour: ORANGE },
    leg: 1.0,
    tail: 1.3,
    base: WHITE_FUR,
    breast: WHITE_FUR,
    wing: material('#f0e6d2', { bw: 0.06, bwShade: 0.26 }),
    eye: 0.1,
    comb: true,
  },
};

/** Metres of a unit. */
export const BIRD_METRES: Readonly<Record<BirdKind, number>> = {
  bird: 0.034,
  sparrow: 0.03,
  crow: 0.085,
  gull: 0.088,
  owl: 0.095,
  chicken: 0.095,
};

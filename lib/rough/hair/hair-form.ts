import type { AnyHairStyle } from '../vocabulary';

/** Hair that is bound or coiled at a place on the head. */
export interface Tied {
  readonly kind: 'tail' | 'braid' | 'bun' | 'drill' | 'ring';
  /** In degrees: 0 over the face, 90 over the left ear as the viewer sees it from the front, 180 at the back. */
  readonly azimuth: number;
  readonly y: number;
  /** Length of tails, radius of buns and rings, how many knots or coils. */
  readonly size: number;
  /** How far a tail stands off. */
  readonly spread: number;
}

/** Hair that falls loose behind the head. */
export interface Curtain {
  /** Where it ends, as y of the front drawing; the shoulders are at about 430. */
  readonly y: number;
  /** How much wider than the head it ends. */
  readonly spread: number;
  readonly edge: 'locks' | 'straight' | 'ragged' | 'waves' | 'curls';
}

/** How hair is cut and dressed. */
export interface HairForm {
  /** The hair's edge over the head. */
  readonly crown: 'smooth' | 'spikes' | 'tousled' | 'curls' | 'ball' | 'close' | 'back' | 'crest';
  readonly curtain: Curtain | null;
  /** Where the locks before the ears end; null: none. */
  readonly sideLockY: number | null;
  readonly hasFringe: boolean;
  readonly tied: readonly Tied[];
}

const twoSided = (one: Omit<Tied, 'azimuth'>, azimuth: number): Tied[] => [
  { ...one, azimuth: -azimuth },
  { ...one, azimuth },
];
const tail = (azimuth: number, y: number, size: number, spread: number): Tied => ({
  kind: 'tail',
  azimuth,
  y,
  size,
  spread,
});

const NAPE: Curtain = { y: 326, spread: -22, edge: 'straight' };
const RAGGED: Curtain = { y: 338, spread: -14, edge: 'ragged' };
const TIED: HairForm = { crown: 'smooth', curtain: NAPE, sideLockY: 336, hasFringe: true, tied: [] };
const LONG: HairForm = {
  crown: 'smooth',
  curtain: { y: 470, spread: 22, edge: 'locks' },
  sideLockY: 406,
  hasFringe: true,
  tied: [],
};
const SHORT: HairForm = { crown: 'smooth', curtain: RAGGED, sideLockY: 318, hasFringe: true, tied: [] };

/** The form of each hair style. */
export const HAIR_FORMS: Readonly<Record<AnyHairStyle, HairForm>> = {
  long_hair: LONG,
  very_long_hair: { ...LONG, curtain: { y: 640, spread: 24, edge: 'locks' }, sideLockY: 426 },
  short_hair: SHORT,
  bob_cut: { ...SHORT, curtain: { y: 356, spread: 10, edge: 'straight' }, sideLockY: 350 },
  twintails: { ...TIED, tied: twoSided({ kind: 'tail', y: 172, size: 280, spread: 96 }, 104) },
  ponytail: { ...TIED, tied: [tail(180, 118, 320, 110)] },
  side_ponytail: { ...TIED, tied: [tail(88, 168, 300, 84)] },
  twin_braids: { ...TIED, sideLockY: 300, tied: twoSided({ kind: 'braid', y: 318, size: 6, spread: 0 }, 96) },
  double_bun: { ...TIED, tied: twoSided({ kind: 'bun', y: 98, size: 42, spread: 0 }, 96) },
  drill_hair: { ...TIED, tied: twoSided({ kind: 'drill', y: 222, size: 5, spread: 0 }, 100) },
  spiked_hair: { ...SHORT, crown: 'spikes', sideLockY: 290 },
  messy_hair: { ...SHORT, crown: 'tousled' },
  low_twintails: { ...TIED, tied: twoSided({ kind: 'tail', y: 330, size: 260, spread: 44 }, 118) },
  two_side_up: { ...LONG, tied: twoSided({ kind: 'tail', y: 142, size: 170, spread: 72 }, 92) },
  one_side_up: { ...LONG, tied: [tail(92, 142, 180, 76)] },
  half_updo: { ...LONG, tied: [tail(180, 168, 190, 54)] },
  single_hair_bun: { ...TIED, tied: [{ kind: 'bun', azimuth: 180, y: 108, size: 50, spread: 0 }] },
  low_tied_hair: { ...TIED, tied: [tail(180, 332, 300, 34)] },
  single_braid: { ...TIED, tied: [{ kind: 'braid', azimuth: 152, y: 330, size: 9, spread: 0 }] },
  wavy_hair: { ...LONG, curtain: { y: 500, spread: 40, edge: 'waves' }, sideLockY: 380 },
  curly_hair: { ...LONG, crown: 'curls', curtain: { y: 420, spread: 36, edge: 'curls' }, sideLockY: null },
  afro: { crown: 'ball', curtain: null, sideLockY: null, hasFringe: false, tied: [] },
  wolf_cut: { ...SHORT, crown: 'tousled', curtain: { y: 412, spread: -2, edge: 'ragged' }, sideLockY: 352 },
  pixie_cut: { ...SHORT, curtain: { y: 304, spread: -16, edge: 'ragged' }, sideLockY: 276 },
  slicked_back_hair: {
    crown: 'back',
    curtain: { y: 334, spread: -12, edge: 'ragged' },
    sideLockY: null,
    hasFringe: false,
    tied: [],
  },
  undercut: { ...SHORT, curtain: null, sideLockY: null },
  mohawk: { crown: 'crest', curtain: null, sideLockY: null, hasFringe: false, tied: [] },
  buzz_cut: { crown: 'close', curtain: null, sideLockY: null, hasFringe: false, tied: [] },
  hair_rings: { ...TIED, tied: twoSided({ kind: 'ring', y: 168, size: 60, spread: 0 }, 100) },
  hime_cut: { ...LONG, curtain: { y: 560, spread: 4, edge: 'straight' }, sideLockY: 352 },
  quad_tails: {
    ...TIED,
    tied: [
      ...twoSided({ kind: 'tail', y: 140, size: 200, spread: 96 }, 100),
      ...twoSided({ kind: 'tail', y: 322, size: 240, spread: 40 }, 124),
    ],
  },
};

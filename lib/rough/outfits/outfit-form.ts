import type { Point } from '../ink';
import type { Identity } from '../specification';
import type { Hex } from '../vocabulary';

/** Who wears an outfit, as far as it matters for its form. */
export interface Wearer {
  readonly who: Identity;
  readonly isGirl: boolean;
  readonly skin: Hex;
  readonly cloth: Hex;
  readonly clothShade: Hex;
  readonly accent: Hex;
}

/** How far a garment reaches along an arm or a leg: 0 is its beginning, 1 elbow or knee, 2 wrist or ankle. */
export type Reach = number;

export interface Sleeves {
  readonly reach: Reach;
  readonly cut: 'slim' | 'loose' | 'wide' | 'puff';
  readonly colour: Hex;
  /** At the sleeve's end. */
  readonly cuff: Hex | null;
}

export type Bottom =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'skirt';
      readonly hem: Reach;
      /** How far the hem stands off the legs, in figure units. */
      readonly flare: number;
      readonly colour: Hex;
      readonly hasPleats: boolean;
      /** Over the top rather than under it. */
      readonly isOverTop: boolean;
      readonly apron: Hex | null;
      /** Open in front, as a coat is. */
      readonly isOpen: boolean;
    }
  | { readonly kind: 'trousers'; readonly hem: Reach; readonly cut: 'slim' | 'loose'; readonly colour: Hex };

/** Something on the trunk's clothes, in figure units: x from the middle to the own left, y from the base of the neck. */
export type Mark =
  | { readonly kind: 'patch'; readonly side: TrunkSide; readonly points: readonly Point[]; readonly fill: Hex }
  | {
      readonly kind: 'line';
      readonly side: TrunkSide;
      readonly points: readonly Point[];
      readonly colour: Hex;
      /** In figure units; none: as outlines are. */
      readonly width: number | null;
    }
  | { readonly kind: 'bow'; readonly at: Point; readonly radius: number; readonly colour: Hex }
  | { readonly kind: 'button'; readonly at: Point; readonly radius: number; readonly colour: Hex }
  /** All round the trunk. */
  | { readonly kind: 'band'; readonly y: number; readonly height: number; readonly colour: Hex };
export type TrunkSide = 'front' | 'back';

export interface Shoes {
  readonly colour: Hex;
  /** How far up the leg, in figure units. */
  readonly shaft: number;
}

/** An outfit as it is cut, whoever wears it and however they stand. */
export interface OutfitForm {
  readonly trunk: Hex;
  readonly sleeves: Sleeves | null;
  readonly bottom: Bottom;
  /** A further garment round the hips over trousers or a skirt: a coat's or jacket's lower part. */
  readonly over: Extract<Bottom, { kind: 'skirt' }> | null;
  /** Stockings or tights from there down to the feet. */
  readonly legwear: { readonly from: Reach; readonly colour: Hex } | null;
  /** Null: bare feet. */
  readonly shoes: Shoes | null;
  readonly gloves: Hex | null;
  readonly marks: readonly Mark[];
  /** Over the shoulders to the back. */
  readonly cape: Hex | null;
  /** Stands round the neck. */
  readonly collar: Hex | null;
  readonly hasPauldrons: boolean;
}

const PLAIN: OutfitForm = {
  trunk: '#ffffff',
  sleeves: null,
  bottom: { kind: 'none' },
  over: null,
  legwear: null,
  shoes: { colour: '#4a3036', shaft: 0 },
  gloves: null,
  marks: [],
  cape: null,
  collar: null,
  hasPauldrons: false,
};

/** An outfit that is plain but for what it names. */
export function outfit(form: Partial<OutfitForm> & Pick<OutfitForm, 'trunk'>): OutfitForm {
  return { ...PLAIN, ...form };
}

export function sleeves(
  colour: Hex,
  reach: Reach = 1.9,
  cut: Sleeves['cut'] = 'slim',
  cuff: Hex | null = null,
): Sleeves {
  return { colour, reach, cut, cuff };
}

type SkirtDetails = Partial<Omit<Extract<Bottom, { kind: 'skirt' }>, 'kind' | 'colour'>>;

export function skirt(colour: Hex, details: SkirtDetails = {}): Extract<Bottom, { kind: 'skirt' }> {
  return {
    kind: 'skirt',
    colour,
    hem: 0.62,
    flare: 34,
    hasPleats: true,
    isOverTop: true,
    apron: null,
    isOpen: false,
    ...details,
  };
}

export function trousers(colour: Hex, hem: Reach = 1.93, cut: 'slim' | 'loose' = 'slim'): Bottom {
  return { kind: 'trousers', colour, hem, cut };
}

export function patch(fill: Hex, points: readonly Point[], side: TrunkSide = 'front'): Mark {
  return { kind: 'patch', side, points, fill };
}

export function line(colour: Hex, points: readonly Point[], width: number | null = null): Mark {
  return { kind: 'line', side: 'front', points, colour, width };
}

/** The same points and their mirror images on the other side of the body. */
export function mirrored(points: readonly Point[]): Point[] {
  return points.map(([x, y]) => [-x, y]);
}

/** A polygon that is alike on both sides, from its right half: from the middle above to the middle below. */
export function even(half: readonly Point[]): Point[] {
  return [...half, ...mirrored(half).reverse()];
}

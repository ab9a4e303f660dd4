import type { Material } from '../pen/paint';
import type { Headwear } from '../vocabulary/people';

/** A cloth: a colour whose tone in ink follows its lightness, or a material that says so itself. */
export type Cloth = string | Material;

/**
 * A second cloth within a garment. u: -1..1 around the body or limb, 0 in front; v along it: the trunk's 0 crotch to 1
 * neck, a limb's 0 to 2, a skirt's 0 waist to 1 hem.
 */
export interface Pattern {
  readonly cloth: Cloth;
  readonly at: (u: number, v: number) => boolean;
}

/** A garment of the trunk. Trunk heights: 0 crotch, 0.13 hip joints, 0.4 waist, 0.7 chest, 1 base of the neck. */
export interface Top {
  readonly cloth: Cloth;
  /** Where it ends below. */
  readonly hem: number;
  /** How far it stands off the body, in head units: shirt 0.03, uniform 0.1, hoodie 0.16, winter coat 0.2. */
  readonly ease: number;
  /** 0 follows the body, 1 hangs straight from chest to hip. */
  readonly loose: number;
  /** How far the sleeves reach: 0 none, 1 elbow, 2 wrist. */
  readonly sleeve: number;
  /** How far the sleeve stands off the arm. */
  readonly wide?: number;
  readonly sleeveCloth?: Cloth;
  readonly cuff?: Cloth;
  /** Along the arm. */
  readonly cuffWidth?: number;
  /** The lowest point of the neckline in front, and how wide it opens (radians to each side). */
  readonly neck?: number;
  readonly neckWidth?: number;
  readonly round?: boolean;
  /** The lowest point of the neckline behind. */
  readonly backNeck?: number;
  /** Sleeveless: the part of the slope from neck to shoulder that the cloth covers, 0 neck to 1 shoulder. */
  readonly straps?: readonly [number, number];
  /** Open in front: half the gap at the hem, in radians. */
  readonly gap?: number;
  /** A skirt below the waist without a front, to that point of the legs. */
  readonly tail?: number;
  /** How far the tail stands off at its hem. */
  readonly flare?: number;
  /** Of the band at the hem. */
  readonly rib?: Cloth;
  /** Padded shoulders. */
  readonly pad?: number;
  /** Kimono sleeves hang so far below the arm. */
  readonly bag?: number;
  /** Puffed at the shoulder. */
  readonly puff?: number;
  readonly stiff?: boolean;
  readonly pattern?: Pattern;
  readonly sleevePattern?: Pattern;
}

interface BottomBase {
  readonly cloth: Cloth;
  /** 0 hip, 1 knee, 2 ankle. */
  readonly to: number;
  readonly ease?: number;
  readonly flare?: number;
  readonly waist?: number;
  readonly hemCloth?: Cloth;
  readonly pattern?: Pattern;
}

export interface Trousers extends BottomBase {
  readonly kind: 'trousers';
  /** A stripe down the outer side. */
  readonly side?: Cloth;
  /** Gathered or rolled at the hem. */
  readonly gathered?: boolean;
  /** Seams, pockets and fly are drawn: jeans and chinos. */
  readonly seams?: boolean;
}

export interface Skirt extends BottomBase {
  readonly kind: 'skirt';
  readonly pleats?: number;
  /** Wrapped left over right, as a kimono is. */
  readonly wrap?: boolean;
  /** Hangs from the body, not from a hip-long top over it. */
  readonly over?: boolean;
  /** A slit at each side, from that share of its length down. */
  readonly slit?: number;
  /** Flounces: how many steps. */
  readonly tiers?: number;
}

export type ShoeKind =
  | 'loafer'
  | 'oxford'
  | 'sneaker'
  | 'boot'
  | 'laced_boot'
  | 'heel'
  | 'strap'
  | 'sandal'
  | 'slipper'
  | 'bare'
  | 'zori'
  | 'metal';

export interface Shoes {
  readonly kind: ShoeKind;
  readonly cloth: Cloth;
  /** Boots: where the shaft ends; 1 knee, 2 ankle. */
  readonly to?: number;
  readonly sole?: Cloth;
  /** Laces, straps, thongs, stripes. */
  readonly accent?: Cloth;
}

/** What somebody wears. */
export interface Clothing {
  /** From the inner to the outer one. */
  readonly tops: readonly Top[];
  readonly bottom?: Trousers | Skirt;
  /** A skirt under the first, for looks in layers. */
  readonly underskirt?: Skirt;
  readonly shoes: Shoes;
  readonly socks?: { readonly cloth: Cloth; readonly to: number };
  readonly gloves?: Cloth;
  /** What is usually worn on the head with it. */
  readonly headwear?: Headwear;
  /** Of that, where it goes with the clothes. */
  readonly headwearPaint?: string;
}

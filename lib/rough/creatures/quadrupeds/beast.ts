import type { P3 } from '../../geometry/geometry';
import type { Material } from '../../pen/paint';

/** Half width and height of a body's cross-section, in units. */
export type Girth = readonly [width: number, up: number, down: number];

/** Ears by their form. */
export type EarShape = 'pointed' | 'tall' | 'folded' | 'hanging' | 'round' | 'long' | 'leaf' | 'spread' | 'fan';
/** Eyes by their form. */
export type EyeShape = 'slit' | 'round' | 'calm' | 'dragon';

/** A skull in units of its own half width (about 1): x to the side, y down, z out of the face. */
export interface HeadShape {
  /** Times the unit. */
  readonly size: number;
  /** Half axes of the skull. */
  readonly skull: P3;
  /** Middle and half axes of the muzzle at its root, and where it ends. */
  readonly muzzle: P3;
  readonly muzzleSize: P3;
  /** Long muzzles are a tube to this point; short ones an ellipsoid. */
  readonly snout?: { readonly to: P3; readonly radius: number };
  /** Place on the skull and half width and height of the eyes. */
  readonly eye: readonly [u: number, v: number, width: number, height: number];
  readonly eyeShape: EyeShape;
  readonly ears: EarShape;
  /** Times the usual ear. */
  readonly earSize: number;
  /** Half width and height of the nose. */
  readonly nose: readonly [number, number];
  /** Cheek tufts reach so far out; 0 none. */
  readonly tuft: number;
  readonly hasWhiskers: boolean;
  /** A tuft between the ears, a mane down the neck. */
  readonly mane?: boolean;
  readonly horns?: 'cow' | 'dragon' | 'antlers';
  /** An elephant's: its nose is a hand. */
  readonly hasTrunk?: boolean;
}

export interface TailShape {
  readonly length: number;
  readonly radius: number;
  /** thin and even, bushy in its middle, curled over the back, a ball, hanging hair, thick at its root. */
  readonly form: 'even' | 'bushy' | 'curled' | 'ball' | 'hair' | 'tapered' | 'tassel' | 'twist';
}

/** A four-legged animal, in units of about half its head's width. */
export interface Beast {
  /** Metres of a unit. */
  readonly metres: number;
  /** Height of shoulder and hip joints when it stands. */
  readonly fore: number;
  readonly hind: number;
  /** Between hip and shoulder joints. */
  readonly length: number;
  readonly rump: Girth;
  readonly waist: Girth;
  readonly chest: Girth;
  /** Length of the neck and its radii at chest and head. */
  readonly neck: readonly [length: number, low: number, high: number];
  /** Degrees over the horizontal of a neck that is held naturally. */
  readonly neckRise: number;
  /** Radii of a foreleg and hind leg at root, knee, pastern and paw. */
  readonly foreleg: readonly [number, number, number, number];
  readonly hindleg: readonly [number, number, number, number];
  /** Share of a leg that is the foot above the ground (cannon bone). */
  readonly cannon: number;
  readonly foot: 'paw' | 'hoof' | 'claw' | 'long' | 'pillar';
  readonly tail: TailShape;
  readonly head: HeadShape;
  readonly coat: CoatPaint;
  readonly hasWings?: boolean;
}

/** How a coat divides a body. */
export type Pattern =
  'plain' | 'stripes' | 'tuxedo' | 'patches' | 'spots' | 'belly' | 'shiba' | 'socks' | 'scales' | 'fawn';

export interface CoatPaint {
  readonly base: Material;
  /** Belly, muzzle, cheeks, paws. */
  readonly pale: Material;
  /** Stripes, spots, mane, socks. */
  readonly dark: Material;
  readonly pattern: Pattern;
  readonly eye: string;
}

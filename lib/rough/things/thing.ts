import type { P3 } from '../geometry/geometry';
import type { Look, Model, World } from '../world/kit';

/**
 * How a hand carries a thing (local metres of the thing; see BODY.md 5 for the hand's own frame):
 * - `rod`: a bar through the fist, its +y towards the thumb;
 * - `flat`: lies along palm and fingers, its back (+z) on the palm, its +y towards the finger tips;
 * - `page`: lies open on the hand, its +y away from the palm, its +z towards the finger tips;
 * - `hang`: hangs down from the curled fingers, handle along the fist;
 * - `cup`: held round its side, upright as the fist is;
 * - `pen`: between thumb and first finger, its -y end is the tip that points;
 * - `pinch`: small, between the tips of thumb and first finger, upright in the picture;
 * - `tray`: stands on the palm, upright in the picture;
 * - `carry`: between both hands, upright;
 * - `pole`: a long bar through both fists;
 * - `play`: across the chest, neck in one hand, body at the other.
 */
export type HoldWay = 'rod' | 'flat' | 'page' | 'hang' | 'cup' | 'pen' | 'pinch' | 'tray' | 'carry' | 'pole' | 'play';

/** Names of hand shapes that fit a hold; they are keys of the anatomy's `HAND_SHAPES`. */
export type HoldShape = 'grip' | 'cup' | 'phone' | 'pen' | 'pinch' | 'flat' | 'open';

/** What the arm does best with it. */
export type HoldArm = 'hanging' | 'forward' | 'raised' | 'carrying' | 'playing' | 'shouldered';

export interface Hold {
  readonly way: HoldWay;
  /** The local point that lies in the hand, metres. */
  readonly at: P3;
  readonly hand: HoldShape;
  readonly arm: HoldArm;
  /** Where the other hand comes: a second local point (`pole`, `play`). */
  readonly other?: P3;
  /** Its front looks where the person looks (a bouquet, a label, a racket). */
  readonly isFaced?: boolean;
  /** A pole whose lower end is on or above the floor, whatever the fists say (a broom). */
  readonly isStanding?: boolean;
  /** A pole along +x with its top upwards (a trumpet). */
  readonly isAcross?: boolean;
  /** A handle that the thumb lies along: -x is beyond the thumb (a pan). */
  readonly isHandle?: boolean;
}

interface ThingBase {
  /** Largest measure in metres. */
  readonly size: number;
  /** Best view for an insert: degrees of turn and of looking down. */
  readonly yaw?: number;
  readonly pitch?: number;
  readonly hold?: Hold;
}

/** A thing made as a mesh: stands, lies in a hand, fills an insert. Base at y 0, front towards -z. */
export interface MeshThing extends ThingBase {
  readonly kind: 'mesh';
  /** The model; `look` replaces the look of its main part. */
  readonly build: (look?: Look) => Model;
}

/** A thing drawn by the brush (trees, rocks, grass). */
export interface BrushThing extends ThingBase {
  readonly kind: 'brush';
  /** Height of its box, metres; its width. */
  readonly box: readonly [width: number, height: number];
  readonly paint: (w: World, at: P3, o: BrushOptions) => void;
}
export interface BrushOptions {
  readonly scale: number;
  readonly seed: number;
  readonly look?: Look;
}

/** An animal: staging draws it (see `LivingThingHook`). */
export interface LivingThing extends ThingBase {
  readonly kind: 'living';
  readonly box: readonly [width: number, height: number];
  /** Stands in until staging supplies the drawing of animals. */
  readonly build: (look?: Look) => Model;
}
export type Thing = MeshThing | BrushThing | LivingThing;

/** A thing as the tables of families give it: the vocabulary adds its size. */
export type ThingSpec = Omit<MeshThing, 'size'> | Omit<BrushThing, 'size'> | Omit<LivingThing, 'size'>;

/** An entry of a family: a thing made as a mesh. */
export const mesh = (o: Omit<MeshThing, 'size' | 'kind'>): Omit<MeshThing, 'size'> => ({ kind: 'mesh', ...o });

/** A bar through the fist at `at`. */
export const rod = (at: P3, arm: HoldArm = 'forward'): Hold => ({ way: 'rod', at, hand: 'grip', arm });
/** The same, its front to where the person looks. */
export const faced = (at: P3, arm: HoldArm = 'raised'): Hold => ({ ...rod(at, arm), isFaced: true });
/** Flat on palm and fingers; `at` is a point of its back. */
export const flat = (at: P3, hand: HoldShape = 'flat'): Hold => ({ way: 'flat', at, hand, arm: 'forward' });
/** Open on the hand, pages away from it. */
export const page = (at: P3): Hold => ({ way: 'page', at, hand: 'flat', arm: 'forward' });
/** Hangs from the fingers at `at`. */
export const hang = (at: P3): Hold => ({ way: 'hang', at, hand: 'grip', arm: 'hanging' });
/** By a handle along x that the thumb lies along; the thing is beyond it, towards -x. */
export const handle = (at: P3): Hold => ({ way: 'hang', at, hand: 'grip', arm: 'forward', isHandle: true });
/** Held round its side; `at` lies on its axis. */
export const cup = (at: P3): Hold => ({ way: 'cup', at, hand: 'cup', arm: 'forward', isFaced: true });
/** Between thumb and first finger, its lower end writes; `at` is where the fingers are. */
export const pen = (at: P3): Hold => ({ way: 'pen', at, hand: 'pen', arm: 'forward' });
/** Small, between two finger tips. */
export const pinch = (at: P3): Hold => ({ way: 'pinch', at, hand: 'pinch', arm: 'raised' });
/** Stands on the palm; `at` is the middle of its base. */
export const tray = (at: P3): Hold => ({ way: 'tray', at, hand: 'flat', arm: 'forward' });
/** Between both hands; `at` is midway between them. */
export const carry = (at: P3): Hold => ({ way: 'carry', at, hand: 'open', arm: 'carrying' });
/** Through both fists: `at` in the first hand, `other` in the second. */
export const pole = (at: P3, other: P3): Hold => ({ way: 'pole', at, other, hand: 'grip', arm: 'shouldered' });
/** A pole that stands: a broom, a shovel. */
export const standing = (at: P3, other: P3): Hold => ({ ...pole(at, other), arm: 'forward', isStanding: true });
/** Across the chest: `at` on the neck, `other` where it is struck. */
export const play = (at: P3, other: P3): Hold => ({ way: 'play', at, other, hand: 'grip', arm: 'playing' });

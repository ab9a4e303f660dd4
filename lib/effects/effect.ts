import type { NamedPoint, Ring } from '@/lib/geometry';

/** Every kind of effect lines and marks, as they stand in the interface. */
export const EFFECT_KINDS = [
  'focus-lines',
  'speed-lines',
  'uni-flash',
  'solid-flash',
  'impact',
  'motion-blur',
  'gloom',
  'rain',
  'snow',
  'sparkles',
  'sweat',
  'anger',
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** Full width and height of a range, in the unit of the whole effect. */
export interface EffectRange {
  readonly width: number;
  readonly height: number;
}

/**
 * One effect. Lengths are in one unit of the caller's (millimetres on a page, pixels in a drawing), x right and y down.
 * Both ranges lie about `at`, turned by `angleDeg`.
 */
export interface EffectParameters {
  readonly kind: EffectKind;
  readonly at: NamedPoint;
  /** Nothing is drawn beyond it: an ellipse for kinds that run to a centre and for marks, a box for all others. */
  readonly outer: EffectRange;
  /** An ellipse that stays clear, where the subject is. Of `motion-blur` the subject itself. */
  readonly inner: EffectRange;
  /** Of `speed-lines` and `motion-blur`: the curve that they follow, through at least two points; null is straight. */
  readonly path: readonly NamedPoint[] | null;
  /** Clockwise from the right; lines of `rain` and `gloom` fall downwards at 0. */
  readonly angleDeg: number;
  /** Lines or marks: a whole number from 1. */
  readonly count: number;
  /** From 0 (even gaps) to 1 (bundles with wide gaps between them). */
  readonly grouping: number;
  /** Of the longest line, as a share of the way that there is for it, over 0 to 1. */
  readonly length: number;
  /** How much shorter the shortest line is, from 0 to 1. */
  readonly lengthVariation: number;
  /** Of the widest line; the size of the largest flake or star; the pen of other marks. */
  readonly width: number;
  /** How much thinner or smaller the others are, from 0 to 1. */
  readonly widthVariation: number;
  /** Shares of a line over which it thins out: at its start and at its end, from 0 to 1. */
  readonly taperStart: number;
  readonly taperEnd: number;
  /** The part of a line's width that is paper along its middle, from 0 to 0.9. */
  readonly core: number;
  /** Paper inside: of the flash, the burst, and of marks. */
  readonly isFilled: boolean;
  /** Any whole number; the same one gives the same lines. */
  readonly seed: number;
}

/** Outlines to be filled by the nonzero rule: with the effect's ink, or with paper over what lies below. */
export interface EffectMark {
  readonly fill: 'ink' | 'paper';
  readonly rings: readonly Ring[];
}

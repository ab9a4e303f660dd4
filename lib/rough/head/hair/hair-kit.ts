import { rng, type P3, type Rng } from '../../geometry/geometry';
import type { HeadSpec } from '../head-spec';
import type { Paint } from '../../pen/paint';
import type { Frame } from '../frame';
import type { Clump } from './clump';
import { hairPoint } from './hair-space';

/** What a hair style is built with. */
export class HairKit {
  readonly random: Rng;
  /** How far hair follows the nape, 0 to 1: styles set it first. */
  tuck = 0;
  constructor(
    readonly spec: HeadSpec,
    /** Where hair falls, in head space. */
    readonly down: P3,
  ) {
    this.random = rng(spec.seed * 977 + 13);
  }

  at(azimuth: number, y: number, lift: number): P3 {
    return hairPoint(azimuth, y, lift, this.tuck);
  }
}

/** What a piece of hair is painted with. */
export interface HairBrush {
  readonly p: Paint;
  readonly f: Frame;
  readonly spec: HeadSpec;
  readonly pen: number;
}
/** Something in the hair that is no clump: a bun, a tie, a ribbon. It is behind the head when `at` is. */
export interface HairPiece {
  readonly at: P3;
  /** Drawn with what is before the head, wherever it is. */
  readonly isAlwaysInFront?: boolean;
  /** Drawn before the clumps of its side. */
  readonly isUnder?: boolean;
  readonly draw: (brush: HairBrush) => void;
}

/** What a hair style is made of. */
export interface Hair {
  readonly clumps: readonly Clump[];
  /** y of the hair line over azimuth; a cap of hair covers what is above it. Without it there is no cap. */
  readonly line?: (azimuth: number) => number;
  /** y where the cap begins, over azimuth, under a bald crown. */
  readonly top?: (azimuth: number) => number;
  /** Of the cap, off the skull. */
  readonly lift: number;
  readonly tuck: number;
  /** A band of light round the crown, at a height. */
  readonly bandY?: number;
  readonly pieces?: readonly HairPiece[];
  /** Bare skin on the skull, or hair shaved so short that the skin shows. */
  readonly scalp?: 'bare' | 'shaved';
  /** Ears lie over the hair. */
  readonly areEarsFree?: boolean;
  /** The hair line is drawn, with short strokes: hair too short for clumps. */
  readonly isCropped?: boolean;
  /** Loose hairs and lines from the crown. */
  readonly hasFlow?: boolean;
}

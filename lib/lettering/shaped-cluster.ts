import type { Language } from './letter-style';
import type { PlacedPath } from './path';
import type { PenDirection } from './shape-run';

/** Letters that belong together (a cluster), at the pen; in ems, y down. */
export interface ShapedCluster {
  /** What it stands for. */
  readonly text: string;
  /** Where that begins in the text that was shaped. */
  readonly from: number;
  /** From the pen on the line's base; in columns from the pen in the column's middle. */
  readonly glyphs: readonly PlacedPath[];
  /** How far the pen moves, right or down. */
  readonly advance: number;
}

export interface RunToShape {
  readonly text: string;
  readonly face: string;
  readonly pen: PenDirection;
  readonly language: Language | null;
}

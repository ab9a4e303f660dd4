import type { Balloon } from '@/lib/contracts/balloons';
import { type Ring, ringPath, rotateDegrees } from '@/lib/geometry';
import { rotatePath } from './rotate-path';

/** One path to paint, in millimetres about its piece's middle. */
export interface Mark {
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: MarkStroke | null;
  readonly role: 'shape' | 'shadow' | 'outline' | 'letters';
}
export interface MarkStroke {
  readonly colour: string;
  readonly widthMm: number;
  /** Line and gap in millimetres. */
  readonly dash: readonly [number, number] | null;
  readonly join: 'round' | 'miter';
}

/** How much longer than its line's width a mitred corner may get; tips of tails stay sharp. */
export const MITER_LIMIT = 8;
/** A whisper's line. */
const DASH_MM = [1.7, 1.2] as const;
/** Sounds stand on the drawing itself, with a rim of paper so that they can be read. */
const SOUND_RIM = { colour: '#ffffff', widthMm: 0.6 } as const;

/** The outline of a balloon as it is painted; nothing for what has none. */
export function shapeMark({ paint, kind }: Pick<Balloon, 'paint' | 'kind'>, rings: readonly Ring[]): Mark[] {
  if (rings.length === 0) return [];
  const { fill, line, lineMm } = paint;
  const stroke =
    lineMm === 0
      ? null
      : { colour: line, widthMm: lineMm, dash: kind === 'whisper' ? DASH_MM : null, join: 'miter' as const };
  return [{ d: ringPath(rings), fill, stroke, role: 'shape' }];
}

/** Letters with what lies under them: shadow first, then the rim. */
export function letterMarks({ type, kind, turnDeg }: Pick<Balloon, 'type' | 'kind' | 'turnDeg'>, d: string): Mark[] {
  const { colour, shadow } = type;
  const outline = type.outline ?? (kind === 'sfx' ? SOUND_RIM : null);
  const rim = (of: string): MarkStroke | null =>
    outline === null || outline.widthMm === 0
      ? null
      : { colour: of, widthMm: 2 * outline.widthMm, dash: null, join: 'round' };
  const marks: Mark[] = [];
  if (shadow !== null) {
    // Light comes from one side of the page, however the letters are turned.
    const by = rotateDegrees([shadow.dxMm, shadow.dyMm], -turnDeg);
    marks.push({
      d: rotatePath(d, { turnDeg: 0, by }),
      fill: shadow.colour,
      stroke: rim(shadow.colour),
      role: 'shadow',
    });
  }
  const stroke = outline === null ? null : rim(outline.colour);
  if (stroke !== null) marks.push({ d, fill: stroke.colour, stroke, role: 'outline' });
  return [...marks, { d, fill: colour, stroke: null, role: 'letters' }];
}

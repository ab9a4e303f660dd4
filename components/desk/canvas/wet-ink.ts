import type { PenLook } from '@/lib/contracts/pens';
import type { PagePolygon } from '@/lib/domain/layout/page-point';
import type { Copy } from '@/lib/domain/page/rulers/symmetry';
import type { InkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import type { StrokePoint } from '@/lib/domain/page/strokes/strokes';

/** A stroke that is being drawn. */
export interface WetInk {
  /** Of the stroke. */
  readonly id: string;
  readonly look: Pick<PenLook, 'pen' | 'colour' | 'widthMm' | 'opacity'>;
  /** It grows while it is drawn. */
  readonly line: InkLine;
  /** What still changes of it, to where the pen is or will be next. */
  readonly tail: readonly StrokePoint[];
  /** The panel that it is clipped to. */
  readonly clip: PagePolygon | null;
  /** Where symmetry draws it too. */
  readonly copies?: readonly Copy[];
}

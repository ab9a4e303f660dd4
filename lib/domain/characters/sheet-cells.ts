import type { SheetCell } from '@/lib/contracts/characters';
import type { StagingInput } from '@/lib/contracts/staging';
import type { AnyShot, Expression, View } from '@/lib/rough/vocabulary';

/** What a cell of the reference sheet shows. */
interface CellView {
  readonly shot: AnyShot;
  readonly view: View;
  /** Null: the face at rest. */
  readonly expression: Expression | null;
  /** Width to height of the picture. */
  readonly aspect: number;
}

const front = (shot: AnyShot, aspect: number): CellView => ({ shot, view: 'front', expression: null, aspect });
const turned = (view: View): CellView => ({ shot: 'cowboy_shot', view, expression: null, aspect: 5 / 7 });
const face = (expression: Expression): CellView => ({ shot: 'close-up', view: 'front', expression, aspect: 1 });

/** The reference sheet, cell by cell. */
export const CELL_VIEWS: Readonly<Record<SheetCell, CellView>> = {
  face: front('close-up', 1),
  portrait: front('portrait', 1),
  upper_body: front('upper_body', 5 / 7),
  full_body: front('full_body', 4 / 9),
  three_quarter_left: turned('three_quarter_left'),
  three_quarter_right: turned('three_quarter_right'),
  from_behind: turned('from_behind'),
  smile: face('smile'),
  angry: face('angry'),
  sad: face('sad'),
  surprised: face('surprised'),
  embarrassed: face('embarrassed'),
  laughing: face('laughing'),
};

/** What is asked for to draw a cell: one person before a plain ground. */
export function stageCell(cell: SheetCell, who: { characterId: string; outfitId: string }): StagingInput {
  const { shot, view, expression } = CELL_VIEWS[cell];
  return { cast: [{ ...who, view, expression }], shot };
}

import { describe, expect, it } from 'vitest';
import { rulerTool } from '@/components/desk/rulers/ruler-tool';
import { RULER_KINDS, rulerSchema, type Ruler } from '@/lib/contracts/page-rulers';
import type { SavePage } from '@/lib/contracts/books';
import { rulersOf } from '@/lib/domain/page/rulers/rulers';
import { aPage, anId } from '../../../lib/domain/page/pages';
import { aRuler, pageWithRulers } from '../../../lib/domain/page/rulers/a-ruler';
import { aCanvas, aPointer, lead } from '../canvas/a-canvas';

const rulersIn = (page: SavePage): Ruler[] => [...rulersOf(page).values()].map(({ ruler }) => ruler);
const rulers = { isSnapping: true, isOfPanel: true } as const;

describe('The ruler tool', () => {
  it('puts a ruler of each kind into the panel that it begins in, as one step, and selects it', () => {
    for (const kind of RULER_KINDS) {
      const { canvas, told } = aCanvas({ settings: { rulers: { ...rulers, kind } } });
      lead(rulerTool, canvas, [aPointer(30, 60), aPointer(50, 75)]).release();
      const [ruler] = rulersIn(told.content);
      expect(rulerSchema.parse(ruler)).toMatchObject({ kind, panelId: aPage().panels[0]?.id, isActive: true });
      expect([told.edits, told.done]).toEqual([1, [`ruler ${ruler?.id}`]]);
    }
  });

  it('binds no ruler to a panel where that is off, and makes a layer of ink where there is none', () => {
    const page = { ...aPage(), layers: aPage().layers.filter(({ kind }) => kind !== 'ink') };
    const { canvas, told } = aCanvas({
      content: page,
      settings: { rulers: { ...rulers, kind: 'grid', isOfPanel: false } },
    });
    lead(rulerTool, canvas, [aPointer(30, 60)]).release();
    expect(rulersIn(told.content)).toMatchObject([{ kind: 'grid', panelId: null }]);
    expect(told.content.layers.filter(({ kind }) => kind === 'ink')).toHaveLength(1);
  });

  it('moves a ruler that is pressed, and only selects it where it isn’t moved', () => {
    const straight = aRuler('straight', { from: { x: 20, y: 50 }, to: { x: 60, y: 50 } });
    const { canvas, told } = aCanvas({ content: pageWithRulers(straight) });
    lead(rulerTool, canvas, [aPointer(40, 51)]).release();
    expect([told.edits, told.done]).toEqual([0, [`ruler ${straight.id}`]]);
    lead(rulerTool, canvas, [aPointer(40, 51), aPointer(45, 61)]).release();
    expect(rulersIn(told.content)).toMatchObject([{ from: { x: 25, y: 60 }, to: { x: 65, y: 60 } }]);
    expect(told.edits).toBe(1);
  });

  it('leaves the page as it is when it is cancelled', () => {
    const { canvas, told } = aCanvas();
    lead(rulerTool, canvas, [aPointer(30, 60), aPointer(50, 75)]).cancel();
    expect([told.edits, told.content]).toEqual([0, aPage()]);
  });

  it('says why it can’t: the layer is hidden, locked, or full', () => {
    const withInk = (part: object) => ({
      ...aPage(),
      layers: aPage().layers.map((one) => (one.kind === 'ink' ? { ...one, ...part } : one)),
    });
    const many = Array.from({ length: 40 }, (_, at) => ({ ...aRuler('radial'), id: anId(700 + at), isVisible: false }));
    for (const [part, reason] of [
      [{ isVisible: false }, 'layerHidden'],
      [{ isLocked: true }, 'layerLocked'],
      [{ rulers: many }, 'rulersFull'],
    ] as const) {
      const { canvas, told } = aCanvas({ content: withInk(part) });
      lead(rulerTool, canvas, [aPointer(30, 60), aPointer(50, 75)]).release();
      expect([told.refused, told.edits]).toEqual([[reason], 0]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { balloonTool } from '@/components/desk/canvas/balloon-tool';
import { cutTool } from '@/components/desk/canvas/cut-tool';
import { eraserTool } from '@/components/desk/canvas/eraser-tool';
import { handTool } from '@/components/desk/canvas/hand-tool';
import { penTool } from '@/components/desk/pen/pen-tool';
import { selectTool } from '@/components/desk/canvas/select-tool';
import type { SavePage } from '@/lib/contracts/books';
import { aPage, anId, aStroke } from '../../../lib/domain/page/pages';
import { aCanvas, aPointer, lead } from './a-canvas';

const strokesIn = ({ layers }: SavePage) => layers.flatMap(({ strokes }) => strokes ?? []);
const lockedInk = (): SavePage => {
  const page = aPage();
  return { ...page, layers: page.layers.map((one) => (one.kind === 'ink' ? { ...one, isLocked: true } : one)) };
};

describe('the pen', () => {
  it('shows its line while it is drawn, and keeps one stroke of it where it ends', () => {
    const { canvas, told } = aCanvas();
    const gesture = lead(penTool, canvas, [aPointer(20, 30), aPointer(40, 45), aPointer(60, 30)]);
    expect(told.shown).toHaveProperty('ink');
    gesture.release();
    const added = strokesIn(told.content).at(-1);
    expect(strokesIn(told.content)).toHaveLength(3);
    expect(added).toMatchObject({ id: anId(501), pen: 'g-pen', widthMm: 0.8 });
    expect(added?.points.slice(0, 2)).toEqual([20, 30]);
    expect(added?.points.slice(-3, -1)).toEqual([60, 30]);
    expect([told.edits, told.shown]).toEqual([1, {}]);
  });

  it('makes a sheet of ink where the page has none', () => {
    const { canvas, told } = aCanvas({
      content: { ...aPage(), layers: aPage().layers.filter(({ kind }) => kind !== 'ink') },
    });
    lead(penTool, canvas, [aPointer(20, 30), aPointer(40, 45)]).release();
    expect(told.content.layers.filter(({ kind }) => kind === 'ink')).toHaveLength(1);
    expect(strokesIn(told.content)).toHaveLength(1);
  });

  it('keeps nothing of a line that is cancelled', () => {
    const { canvas, told } = aCanvas();
    lead(penTool, canvas, [aPointer(20, 30), aPointer(40, 45)]).cancel();
    expect([told.edits, told.shown]).toEqual([0, {}]);
  });

  it('says why it cannot write on a locked sheet', () => {
    const { canvas, told } = aCanvas({ content: lockedInk() });
    lead(penTool, canvas, [aPointer(20, 30), aPointer(40, 45)]).release();
    expect([told.refused, told.edits]).toEqual([['layerLocked'], 0]);
  });
});

describe('the eraser', () => {
  const across = [aPointer(25, 25), aPointer(25, 28.8)];

  it('takes whole strokes that it touches, as one edit', () => {
    const { canvas, told } = aCanvas();
    lead(eraserTool, canvas, across).release();
    expect(strokesIn(told.content).map(({ id }) => id)).toEqual([anId(32)]);
    expect([told.edits, told.previews]).toEqual([1, 1]);
  });

  it('leaves two pieces of a stroke that it cuts', () => {
    const { canvas, told } = aCanvas({ settings: { eraser: { mode: 'parts', radiusMm: 1 } } });
    lead(eraserTool, canvas, [aPointer(25, 28), aPointer(25, 30.8)]).release();
    expect(strokesIn(told.content).map(({ id }) => id)).toContain(anId(501));
  });

  it('takes a line up to where another crosses it, and shows it while it is still pressed', () => {
    const page = aPage();
    const crossed = page.layers.map((one) =>
      one.kind === 'ink'
        ? { ...one, strokes: [aStroke(31, [0, 50, 1, 100, 50, 1]), aStroke(32, [60, 0, 1, 60, 90, 1])] }
        : one,
    );
    const { canvas, told } = aCanvas({
      content: { ...page, layers: crossed },
      settings: { eraser: { mode: 'crossing', radiusMm: 1 } },
    });
    const gesture = lead(eraserTool, canvas, [aPointer(80, 50), aPointer(80.4, 50.2)]);
    expect([told.previews, told.edits]).toEqual([1, 0]);
    gesture.release();
    expect(strokesIn(told.content).map(({ points }) => points)).toEqual([
      [0, 50, 1, 60, 50, 1],
      [60, 0, 1, 60, 90, 1],
    ]);
    expect(told.edits).toBe(1);
  });

  it('keeps nothing of what was erased when it is cancelled', () => {
    const { canvas, told } = aCanvas();
    lead(eraserTool, canvas, across).cancel();
    expect([told.edits, told.shown]).toEqual([0, {}]);
  });

  it('leaves locked sheets alone', () => {
    const { canvas, told } = aCanvas({ content: lockedInk() });
    lead(eraserTool, canvas, across).release();
    expect(told.edits).toBe(0);
  });
});

describe('the knife, the balloon and the hand', () => {
  it('the knife cuts along its line, and not when it is cancelled', () => {
    const { canvas, told } = aCanvas();
    const gesture = lead(cutTool, canvas, [aPointer(5, 60), aPointer(70, 70)]);
    expect(told.shown).toHaveProperty('line');
    gesture.release();
    lead(cutTool, canvas, [aPointer(5, 60), aPointer(70, 70)]).cancel();
    expect([told.done, told.shown]).toEqual([['cut 5,60 70,70'], {}]);
  });

  it('the balloon lands in the panel that was pressed', () => {
    const { canvas, told } = aCanvas();
    lead(balloonTool, canvas, [aPointer(80, 100)]).release();
    lead(balloonTool, canvas, [aPointer(80, 150)]).release();
    expect(told.done).toEqual([`balloon 80,100 ${anId(2)}`, 'balloon 80,150 free']);
  });

  it('the hand takes the page along, by the pixels of the window', () => {
    const { canvas, told } = aCanvas();
    lead(handTool, canvas, [aPointer(10, 10), aPointer(12, 11), aPointer(15, 11)]).release();
    expect(told.done).toEqual(['pan 8 4', 'pan 12 0']);
  });
});

describe('the selection', () => {
  const free = { kind: 'balloon', id: anId(13) } as const;
  const at = aPage().balloons[2]?.at ?? { x: 0, y: 0 };

  it('takes what is pressed, adds with Shift, and lets go beside everything', () => {
    const { canvas, told } = aCanvas();
    lead(selectTool, canvas, [aPointer(at.x, at.y)]).release();
    expect(told.selection).toEqual([free]);
    lead(selectTool, canvas, [aPointer(80, 110, { isShift: true })]).release();
    expect(told.selection).toEqual([free, { kind: 'panel', id: anId(2) }]);
    lead(selectTool, canvas, [aPointer(5, 180)]).release();
    expect(told.selection).toEqual([]);
  });

  it('moves what is held as one edit, straight with Shift', () => {
    const { canvas, told } = aCanvas({ selection: [free] });
    lead(selectTool, canvas, [aPointer(at.x, at.y), aPointer(at.x + 9, at.y + 2, { isShift: true })]).release();
    expect(told.content.balloons[2]?.at).toEqual({ x: at.x + 9, y: at.y });
    expect(told.edits).toBe(1);
  });

  it('leaves everything where it was when a drag is cancelled', () => {
    const { canvas, told } = aCanvas({ selection: [free] });
    lead(selectTool, canvas, [aPointer(at.x, at.y), aPointer(at.x + 9, at.y)]).cancel();
    expect([told.edits, told.previews, told.content]).toEqual([0, 1, aPage()]);
  });

  it('a frame selects the panels that lie in it', () => {
    const { canvas, told } = aCanvas();
    const gesture = lead(selectTool, canvas, [aPointer(5, 15), aPointer(117, 125)]);
    expect(told.shown).toHaveProperty('marquee');
    gesture.release();
    const panels = told.selection.filter(({ kind }) => kind === 'panel').map(({ id }) => id);
    expect([panels, told.shown]).toEqual([[anId(1), anId(2)], {}]);
  });

  it('opens the words of a balloon that is pressed twice', () => {
    const { canvas, told } = aCanvas();
    selectTool.doublePress?.(aPointer(at.x, at.y), canvas());
    expect(told.done).toEqual([`write ${anId(13)}`]);
  });
});

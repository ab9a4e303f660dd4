import { describe, expect, it } from 'vitest';
import { penTool } from '@/components/desk/pen/pen-tool';
import type { CanvasPointer } from '@/components/desk/canvas/tool';
import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import type { Ruler } from '@/lib/contracts/page-rulers';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { pointsOf } from '@/lib/domain/page/strokes/strokes';
import { aPage, anId, aStroke } from '../../../lib/domain/page/pages';
import { aRuler, pageWithRulers } from '../../../lib/domain/page/rulers/a-ruler';
import { aCanvas, aPointer, lead } from '../canvas/a-canvas';

const exact = {
  ...BUILT_IN_PENS.marker,
  minWidth: 0,
  stabiliser: { mode: 'average', strength: 0 } as const,
  correction: 0,
};
const penAt = (x: number, y: number, pressure = 0.5, how: Partial<CanvasPointer> = {}): CanvasPointer =>
  aPointer(x, y, { device: 'pen', trail: [{ x, y, pressure }], ...how });
const newStrokes = ({ layers }: SavePage): Stroke[] =>
  layers.flatMap(({ strokes }) => strokes ?? []).filter(({ id }) => id >= anId(500));
const settings = { pen: exact };
const edge = aRuler('straight', { from: { x: 10, y: 50 }, to: { x: 60, y: 50 } });
const draw = (rulers: readonly Ruler[], path: readonly CanvasPointer[], more: object = {}) => {
  const { canvas, told } = aCanvas({ content: pageWithRulers(...rulers), settings: { ...settings, ...more } });
  lead(penTool, canvas, path).release();
  return { strokes: newStrokes(told.content), told };
};

describe('The pen under rulers', () => {
  it('draws along a straight ruler that is near, with the pressures of the hand', () => {
    const { strokes } = draw([edge], [penAt(15, 51, 0.2), penAt(30, 47, 0.9), penAt(50, 53, 0.4)]);
    expect(strokes).toHaveLength(1);
    expect(pointsOf(strokes[0] ?? expect.fail())).toEqual([
      { x: 15, y: 50, pressure: 0.2 },
      { x: 30, y: 50, pressure: 0.9 },
      { x: 50, y: 50, pressure: 0.4 },
    ]);
  });

  it('shows wet ink on the ruler already, where the browser believes it will be as well', () => {
    const { canvas, told } = aCanvas({ content: pageWithRulers(edge), settings });
    lead(penTool, canvas, [penAt(15, 51), penAt(40, 56, 0.5, { ahead: [{ x: 44, y: 61, pressure: 0 }] })]);
    expect(told.shown).toMatchObject({
      ink: { tail: expect.arrayContaining([expect.objectContaining({ x: 44, y: 50 })]) },
    });
  });

  it('waits for the hand’s direction under perspective, then runs through that vanishing point', () => {
    const ruler = aRuler('perspective', {
      vanishing: [
        { x: -100, y: 40 },
        { x: 300, y: 40 },
      ],
    });
    const { strokes } = draw([ruler], [penAt(30, 90), penAt(30.4, 89.9), penAt(40, 88.4), penAt(57, 86)]);
    const [from, to] = [pointsOf(strokes[0] ?? expect.fail())[0], pointsOf(strokes[0] ?? expect.fail()).at(-1)];
    if (from === undefined || to === undefined) expect.fail();
    expect(from).toMatchObject({ x: 30, y: 90 });
    // To a hundredth of a millimetre, as strokes are stored.
    const at300 = from.y + ((to.y - from.y) * (300 - from.x)) / (to.x - from.x);
    expect(Math.abs(at300 - 40)).toBeLessThan(0.15);
  });

  it('makes a dot of a press that went nowhere', () => {
    const ruler = aRuler('perspective', {
      vanishing: [
        { x: -100, y: 40 },
        { x: 300, y: 40 },
      ],
    });
    expect(draw([ruler], [penAt(30, 90)]).strokes[0]?.points).toEqual([30, 90, 0.5]);
  });

  it('draws freely where snapping is off, a ruler is not active, or it holds in another panel', () => {
    const path = [penAt(15, 51), penAt(30, 47), penAt(50, 53)];
    const off = { rulers: { isSnapping: false, kind: 'straight', isOfPanel: true } as const };
    const other = { ...edge, panelId: aPage().panels[1]?.id ?? '' };
    for (const drawn of [draw([edge], path, off), draw([{ ...edge, isActive: false }], path), draw([other], path)])
      expect(pointsOf(drawn.strokes[0] ?? expect.fail())[1]).toMatchObject({ x: 30, y: 47 });
  });

  it('draws mirror images as one step, of their own ids', () => {
    const axis = aRuler('symmetry', { at: { x: 40, y: 0 }, angleDeg: 90, lines: 2, isMirror: true });
    const { strokes, told } = draw([axis], [penAt(15, 51, 0.2), penAt(30, 47, 0.9), penAt(20, 60, 0.4)]);
    expect([strokes.length, told.edits, new Set(strokes.map(({ id }) => id)).size]).toEqual([2, 1, 2]);
    const [own, image] = strokes.map(pointsOf);
    expect(image).toEqual(own?.map((point) => ({ ...point, x: 80 - point.x })));
    for (const stroke of strokes) expect(strokeSchema.safeParse(stroke).success).toBe(true);
  });

  it('draws no image that could not be stored, and none at all where the layer has no room for them', () => {
    const far = aRuler('symmetry', { at: { x: -4000, y: 0 }, angleDeg: 90 });
    expect(draw([far], [penAt(15, 51), penAt(30, 47)]).strokes).toHaveLength(1);
    const page = pageWithRulers(aRuler('symmetry', { lines: 16 }));
    const full = Array.from({ length: MOST_STROKES - 10 }, () => aStroke(1));
    const layers = page.layers.map((one) => (one.kind === 'ink' ? { ...one, strokes: full } : one));
    const { canvas, told } = aCanvas({ content: { ...page, layers }, settings });
    lead(penTool, canvas, [penAt(15, 51), penAt(30, 47)]).release();
    expect([told.refused, told.edits]).toEqual([['layerFull'], 0]);
  });
});

describe('A pen that rests at the end of a stroke', () => {
  const quick = { hasQuickShapes: true };
  const wavy = Array.from({ length: 30 }, (_, at) => penAt(15 + at, 50 + 0.6 * Math.sin(at), at / 30));

  it('makes a straight line of it once it rested, and keeps its ends and pressures', () => {
    const { canvas, told } = aCanvas({ settings: { ...settings, ...quick } });
    const gesture = lead(penTool, canvas, wavy);
    told.later?.();
    gesture.release();
    const [stroke] = newStrokes(told.content);
    const points = pointsOf(stroke ?? expect.fail());
    const [first, last] = [wavy[0]?.at, wavy.at(-1)?.at];
    if (first === undefined || last === undefined) expect.fail();
    expect(points[0]).toMatchObject({ x: first.x, y: first.y });
    for (const { x, y } of points)
      expect(Math.abs(y - first.y - ((last.y - first.y) * (x - first.x)) / (last.x - first.x))).toBeLessThan(0.01);
    expect(points.at(-1)?.pressure).toBeGreaterThan(points[0]?.pressure ?? 1);
    expect(told.edits).toBe(1);
  });

  it('leaves it alone where it did not rest, it is off, or a ruler holds it', () => {
    for (const o of [
      { settings: { ...settings, ...quick }, hasRested: false, content: aPage() },
      { settings, hasRested: true, content: aPage() },
      {
        settings: { ...settings, ...quick },
        hasRested: true,
        content: pageWithRulers(aRuler('parallel', { angleDeg: 30 })),
      },
    ]) {
      const { canvas, told } = aCanvas(o);
      const gesture = lead(penTool, canvas, wavy);
      if (o.hasRested) told.later?.();
      gesture.release();
      expect([told.later, newStrokes(told.content)[0]?.points.length === 39]).toEqual([null, false]);
    }
  });

  it('waits no more once it was lifted or cancelled', () => {
    const { canvas, told } = aCanvas({ settings: { ...settings, ...quick } });
    const gesture = lead(penTool, canvas, wavy);
    expect(told.later).not.toBeNull();
    gesture.cancel();
    expect([told.later, told.edits]).toEqual([null, 0]);
  });
});

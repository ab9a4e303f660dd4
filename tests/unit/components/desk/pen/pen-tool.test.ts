import { describe, expect, it } from 'vitest';
import { penTool } from '@/components/desk/pen/pen-tool';
import type { Canvas, CanvasPointer } from '@/components/desk/canvas/tool';
import type { WetInk } from '@/components/desk/canvas/wet-ink';
import { wetPieces } from '@/components/desk/pen/wet-pieces';
import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import type { PenLook } from '@/lib/contracts/pens';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { aPage, anId, aStroke } from '../../../lib/domain/page/pages';
import { aCanvas, aPointer, lead } from '../canvas/a-canvas';

const exact: PenLook = {
  ...BUILT_IN_PENS.marker,
  minWidth: 0,
  stabiliser: { mode: 'average', strength: 0 },
  correction: 0,
};
const penAt = (x: number, y: number, pressure: number, how: Partial<CanvasPointer> = {}): CanvasPointer =>
  aPointer(x, y, { device: 'pen', trail: [{ x, y, pressure }], ...how });
const newStrokes = ({ layers }: SavePage): Stroke[] =>
  layers.flatMap(({ strokes }) => strokes ?? []).filter(({ id }) => id >= anId(500));
const widthsOf = (stroke: Stroke | undefined) => stroke?.points.filter((_, at) => at % 3 === 2);
const settingsOf = (pen: Partial<PenLook>) => ({ pen: { ...exact, ...pen } });

describe('The pen', () => {
  it('makes widths of pressures, by the person’s curve and then the pen’s own', () => {
    const { canvas, told } = aCanvas({
      settings: {
        ...settingsOf({}),
        pressureCurve: [
          { x: 0, y: 0.2 },
          { x: 1, y: 0.7 },
        ],
      },
    });
    lead(penTool, canvas, [penAt(20, 30, 0), penAt(40, 45, 1), penAt(60, 30, 0.2)]).release();
    const [stroke] = newStrokes(told.content);
    expect(widthsOf(stroke)).toEqual([0.2, 0.7, 0.3]);
    expect(stroke).toMatchObject({ hasWidths: true, pen: 'marker', widthMm: 1.2 });
    expect(stroke).not.toHaveProperty('opacity');
  });

  it('draws with a mouse as wide as the brush is, and tells that it is a mouse', () => {
    const { canvas, told } = aCanvas({ settings: settingsOf({}) });
    lead(penTool, canvas, [aPointer(20, 30), aPointer(40, 45), aPointer(60, 30)]).release();
    expect(widthsOf(newStrokes(told.content)[0])).toEqual([1, 1, 1]);
    expect(told.pressure).toEqual(['mouse']);
  });

  it('tells of a pen whose pressure never changes', () => {
    const { canvas, told } = aCanvas();
    lead(
      penTool,
      canvas,
      Array.from({ length: 12 }, (_, at) => penAt(20 + at, 30, 0.5)),
    ).release();
    lead(
      penTool,
      canvas,
      Array.from({ length: 12 }, (_, at) => penAt(20 + at, 60, at / 12)),
    ).release();
    expect(told.pressure).toEqual(['constant', 'none']);
  });

  it('ends where the pen was lifted, with the pressure that it had before', () => {
    const { canvas, told } = aCanvas({ settings: settingsOf({}) });
    const gesture = penTool.press(penAt(20, 30, 0.5), canvas());
    gesture?.move(penAt(40, 45, 0.6), canvas()).release(penAt(50, 30, 0), canvas());
    expect(newStrokes(told.content)[0]?.points.slice(-3)).toEqual([50, 30, 0.6]);
  });

  it('keeps a stroke that the window loses as far as it was drawn', () => {
    const { canvas, told } = aCanvas({ settings: settingsOf({}) });
    lead(penTool, canvas, [penAt(20, 30, 0.5), penAt(40, 45, 0.6)]).lose();
    expect(newStrokes(told.content)[0]?.points).toEqual([20, 30, 0.5, 40, 45, 0.6]);
    expect([told.edits, told.shown]).toEqual([1, {}]);
  });

  it('shows where the browser believes that it will be, and keeps nothing of it', () => {
    const { canvas, told } = aCanvas({ settings: settingsOf({}) });
    const gesture = lead(penTool, canvas, [
      penAt(20, 30, 0.5),
      penAt(40, 45, 0.6, { ahead: [{ x: 44, y: 48, pressure: 0 }] }),
    ]);
    expect(told.shown).toMatchObject({ ink: { tail: expect.arrayContaining([expect.objectContaining({ x: 44 })]) } });
    gesture.release();
    expect(newStrokes(told.content)[0]?.points.slice(-3)).toEqual([40, 45, 0.6]);
  });

  it('takes reports that are none, and draws no stroke of them alone', () => {
    const { canvas, told } = aCanvas({ settings: settingsOf({}) });
    lead(penTool, canvas, [penAt(20, 30, NaN), penAt(NaN, 45, 1), penAt(40, 45, 0.6)]).release();
    expect(newStrokes(told.content)[0]?.points).toEqual([20, 30, 0.5, 40, 45, 0.6]);
    lead(penTool, canvas, [penAt(NaN, NaN, 1)]).release();
    expect(newStrokes(told.content)).toHaveLength(1);
  });

  it('keeps all of a stroke of 50,000 points, in strokes that may be saved', () => {
    const { canvas, told } = aCanvas({ settings: settingsOf({}) });
    const at = (turn: number) => ({
      x: 90 + 60 * Math.cos(turn / 7) * Math.sin(turn / 900),
      y: 120 + 60 * Math.sin(turn / 7) * Math.sin(turn / 900),
      pressure: 0.5 + 0.4 * Math.sin(turn / 31),
    });
    const reports = Array.from({ length: 50_000 }, (_, turn) => at(turn));
    const moves = Array.from({ length: 500 }, (_, move) =>
      penAt(0, 0, 1, { at: at(move * 100 + 99), trail: reports.slice(move * 100, move * 100 + 100) }),
    );
    lead(penTool, canvas, moves).release();
    const strokes = newStrokes(told.content);
    expect(strokes.length).toBeGreaterThan(1);
    expect(strokes.map((stroke) => strokeSchema.safeParse(stroke).error)).toEqual(strokes.map(() => undefined));
    expect(new Set(strokes.map(({ id }) => id)).size).toBe(strokes.length);
    for (const [index, stroke] of strokes.slice(1).entries())
      expect(stroke.points.slice(0, 3)).toEqual(strokes[index]?.points.slice(-3));
    expect(strokes.at(-1)?.points.slice(-3, -1)).toEqual(
      [at(49_999).x, at(49_999).y].map((one) => expect.closeTo(one, 1)),
    );
    expect(told.edits).toBe(1);
  });

  it('puts a stroke of many points on a layer that holds one more', () => {
    const page = aPage();
    const full = Array.from({ length: MOST_STROKES - 1 }, (_, number) => aStroke(number));
    const layers = page.layers.map((layer) => (layer.kind === 'ink' ? { ...layer, strokes: full } : layer));
    const { canvas, told } = aCanvas({ content: { ...page, layers }, settings: settingsOf({}) });
    const trail = Array.from({ length: 9000 }, (_, at) => ({ x: (at * 37) % 180, y: (at * 61) % 250, pressure: 1 }));
    lead(penTool, canvas, [penAt(0, 0, 1, { trail })]).release();
    expect(told.content.layers.map(({ strokes }) => strokes?.length ?? 0)).toContain(MOST_STROKES);
  });

  it('keeps the opacity of a pencil', () => {
    const { canvas, told } = aCanvas({ settings: { pen: BUILT_IN_PENS.pencil } });
    lead(penTool, canvas, [penAt(20, 30, 0.5), penAt(40, 45, 0.6)]).release();
    expect(newStrokes(told.content)[0]).toMatchObject({ pen: 'pencil', opacity: 0.7, colour: '#7fb2e5' });
  });
});

describe('Wet ink', () => {
  const inkOf = ({ shown }: { readonly shown: object }): WetInk => (shown as { ink: WetInk }).ink;
  const drawn = (count: number, canvas: () => Canvas) =>
    lead(
      penTool,
      canvas,
      Array.from({ length: count }, (_, at) => penAt(10 + at / 4, 40 + 9 * Math.sin(at / 20), 0.4 + (at % 9) / 20)),
    );

  it('is painted with the outline that the dried stroke has', () => {
    const { canvas, told } = aCanvas({
      settings: { pen: BUILT_IN_PENS['g-pen'], pressureCurve: [...PRESSURE_CURVES.soft] },
    });
    drawn(40, canvas);
    const { tail, solid } = wetPieces(inkOf(told), 0);
    expect([solid, tail.startsWith('M')]).toEqual(['', true]);
  });

  it('of a long stroke makes an outline only of what is new', () => {
    const { canvas, told } = aCanvas({ settings: { pen: BUILT_IN_PENS['g-pen'] } });
    drawn(600, canvas);
    const first = wetPieces(inkOf(told), 0);
    expect(first.painted).toBe(inkOf(told).line.settled());
    expect(first.painted).toBeGreaterThan(500);
    expect(first.solid).not.toBe('');
    const next = wetPieces(inkOf(told), first.painted);
    expect([next.solid, next.painted]).toEqual(['', first.painted]);
    expect(next.points.length).toBeLessThan(120);
    // The end begins where what is painted for good still covers it.
    expect(next.points[0]?.x).toBeLessThan(10 + first.painted / 4);
  });
});

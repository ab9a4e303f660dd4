import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import { strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import { thingAt } from '@/lib/domain/page/selection/page-items';
import { clipText, pasteClip, readClipText } from '@/lib/domain/page/selection/page-clipboard';
import { moveBy, transformItems } from '@/lib/domain/page/selection/transform-selection';
import {
  clipPathOf,
  innerShape,
  panelOfStroke,
  panelUnder,
  withStrokesInParts,
  withStrokesOfPanel,
} from '@/lib/domain/page/strokes/panel-clip';
import { isSameChunk, strokeChunks } from '@/lib/domain/page/strokes/stroke-chunks';
import { inkSvg } from '@/lib/domain/page/svg/ink-svg';
import { aPage, anId, aStroke } from '../pages';

const square = [
  { x: 10, y: 20 },
  { x: 60, y: 20 },
  { x: 60, y: 120 },
  { x: 10, y: 120 },
];
/** From the first panel over the gutter into the second. */
const across = { ...aStroke(31, [20, 50, 1, 100, 50, 1]), panelId: anId(1) };
const pageOf = (...strokes: Stroke[]): SavePage => {
  const page = aPage();
  return { ...page, layers: page.layers.map((one) => (one.kind === 'ink' ? { ...one, strokes } : one)) };
};
const strokesIn = ({ layers }: SavePage) => layers.flatMap(({ strokes }) => strokes ?? []);

describe('the shape that strokes are clipped to', () => {
  it('is the panel’s without the inner half of its border, whichever way its corners go round', () => {
    const inner = [
      { x: 10.25, y: 20.25 },
      { x: 59.75, y: 20.25 },
      { x: 59.75, y: 119.75 },
      { x: 10.25, y: 119.75 },
    ];
    for (const [polygon, wanted] of [
      [square, inner],
      [square.toReversed(), inner.toReversed()],
    ] as const)
      innerShape(polygon).forEach(({ x, y }, index) => {
        expect(x).toBeCloseTo(wanted[index]?.x ?? NaN, 6);
        expect(y).toBeCloseTo(wanted[index]?.y ?? NaN, 6);
      });
  });

  it('is none for strokes that run free, and for those whose panel is gone', () => {
    const { panels } = aPage();
    expect(clipPathOf(panels, null)).toBeNull();
    expect(clipPathOf(panels, anId(77))).toBeNull();
    expect(clipPathOf(panels, anId(1))).toBe('M10.25 20.25L59.75 20.25L59.75 119.75L10.25 119.75Z');
  });

  it('strokes that were stored before run free', () => {
    const { panelId: _, ...old } = across;
    expect(strokeSchema.parse(old).panelId).toBeNull();
  });
});

describe('clipped strokes', () => {
  it('are written in one group for each run of a clip, and free ones without', () => {
    const clip = 'M0 0L5 0L5 5Z';
    const stroke = { d: 'M1 1Z', fill: '#000000', opacity: 1, clip };
    const free = { ...stroke, clip: null };
    const layer = { id: 'ink', kind: 'ink', opacity: 1, blend: 'normal', areas: [] } as const;
    const svg = inkSvg({ ...layer, strokes: [stroke, stroke, free, stroke] }, 'flat');
    expect(svg.match(/<clipPath /g)).toHaveLength(1);
    expect(svg.match(/<g clip-path="url\(#ink-ink-0\)">/g)).toHaveLength(2);
    expect(inkSvg({ ...layer, strokes: [free, free] }, 'flat')).toBe('<path d="M1 1Z" fill="#000000"/>'.repeat(2));
  });

  it('are taken where their ink is seen alone', () => {
    const options = { kinds: ['stroke'], nearMm: 1 } as const;
    expect(thingAt(pageOf(across), { x: 30, y: 50 }, options)?.id).toBe(across.id);
    expect(thingAt(pageOf(across), { x: 90, y: 50 }, options)).toBeNull();
    expect(thingAt(pageOf({ ...across, panelId: null }), { x: 90, y: 50 }, options)?.id).toBe(across.id);
  });

  it('go along with their panel', () => {
    const moved = transformItems(pageOf(across), [{ kind: 'panel', id: anId(1) }], moveBy(5, 0));
    expect(strokesIn(moved)[0]?.points).toEqual([25, 50, 1, 105, 50, 1]);
  });

  it('belong to the panel under their beginning, or to the one that holds most of them', () => {
    const { panels } = aPage();
    expect(panelUnder(panels, { x: 20, y: 50 })).toBe(anId(1));
    expect(panelUnder(panels, { x: 62, y: 50 })).toBeNull();
    expect(panelOfStroke(panels, aStroke(1, [20, 50, 1, 70, 50, 1, 100, 50, 1]))).toBe(anId(2));
    expect(panelOfStroke(panels, aStroke(1, [0, 5, 1, 3, 5, 1]))).toBeNull();
  });

  it('belong to the panel that two became', () => {
    const merged = withStrokesOfPanel(pageOf(across), anId(1), anId(2));
    expect(strokesIn(merged)[0]?.panelId).toBe(anId(2));
    const page = pageOf({ ...across, panelId: null });
    expect(withStrokesOfPanel(page, anId(1), anId(2))).toBe(page);
  });

  it('lie in each part of a panel that is cut through them', () => {
    const [one, two] = aPage().panels;
    const parts = [one, two].flatMap((panel) => (panel === undefined ? [] : [panel]));
    const newId = () => anId(700);
    const inside = { ...aStroke(32, [20, 90, 1, 30, 90, 1]), panelId: anId(1) };
    const cut = withStrokesInParts(pageOf(across, inside), { panelId: anId(1), parts, newId });
    expect(strokesIn(cut).map(({ id, panelId }) => [id, panelId])).toEqual([
      [anId(31), anId(1)],
      [anId(700), anId(2)],
      [anId(32), anId(1)],
    ]);
  });

  it('come through the clipboard into the panel that they come to lie in', () => {
    const page = pageOf({ ...across, points: [20, 50, 1, 40, 50, 1] });
    const found = readClipText(clipText(page, [{ kind: 'stroke', id: across.id }]) ?? '');
    const clip = found.kind === 'things' ? found.clip : null;
    const other = {
      ...aPage(),
      panels: aPage().panels.map((panel) => ({ ...panel, id: `${panel.id.slice(0, -2)}99` })),
    };
    const target = {
      page: other,
      inkLayerId: anId(22),
      newId: () => anId(800),
      paper: { widthMm: 182, heightMm: 257 },
    };
    const pasted = clip === null ? null : pasteClip(clip, target);
    expect(pasted?.page.layers[1]?.strokes?.at(-1)?.panelId).toBe(other.panels[0]?.id);
  });
});

describe('strokes in parts', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({
    ...aStroke(index, [index % 150, 50, 1, (index % 150) + 5, 52, 1]),
    // Random ends, as ids have them.
    id: `0193a0f0-0000-7000-8000-${((index * 2_654_435_761) % 0xffffffffffff).toString(16).padStart(12, '0')}`,
    panelId: index < 1500 ? null : anId(1),
  }));
  const { panels } = aPage();

  it('keep their order and their clip, and are no longer than can be looked through', () => {
    const chunks = strokeChunks(many, panels);
    expect(chunks.flatMap(({ strokes }) => strokes)).toEqual(many);
    expect(Math.max(...chunks.map(({ strokes }) => strokes.length))).toBeLessThanOrEqual(256);
    expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length);
    expect(chunks.every(({ clip, strokes }) => strokes.every((one) => clipPathOf(panels, one.panelId) === clip))).toBe(
      true,
    );
  });

  it('one stroke less or more changes two parts at most', () => {
    const before = new Map(strokeChunks(many, panels).map((chunk) => [chunk.key, chunk]));
    const isKept = (chunk: ReturnType<typeof strokeChunks>[number]): boolean => {
      const was = before.get(chunk.key);
      return was !== undefined && isSameChunk(was, chunk);
    };
    for (const index of [0, 700, 1499, 1500, 2999]) {
      const less = strokeChunks(many.toSpliced(index, 1), panels);
      expect(less.filter((chunk) => !isKept(chunk)).length).toBeLessThanOrEqual(2);
    }
    const more = strokeChunks([...many, aStroke(9000)], panels);
    expect(more.filter((chunk) => !isKept(chunk)).length).toBeLessThanOrEqual(1);
  });
});

import { describe, expect, it } from 'vitest';
import { FIRST_FILL, fillFor, lookOf, withLook } from '@/components/desk/canvas/fill-settings';
import { fillTool } from '@/components/desk/fill/fill-tool';
import { wallShapes } from '@/components/desk/canvas/wall-shapes';
import type { SavePage } from '@/lib/contracts/books';
import { areaSchema, MOST_AREAS, type Area } from '@/lib/contracts/page-areas';
import { areasOf, withArea, withAreaMoved } from '@/lib/domain/page/areas/areas';
import { withAreasInParts, withAreasOfPanel } from '@/lib/domain/page/areas/panel-areas';
import { withoutItems } from '@/lib/domain/page/selection/without-items';
import { clipText, pasteClip, readClipText } from '@/lib/domain/page/selection/page-clipboard';
import { thingAt, thingsIn } from '@/lib/domain/page/selection/page-items';
import { moveBy, transformItems } from '@/lib/domain/page/selection/transform-selection';
import { mergePages } from '@/lib/domain/page/versions/merge-pages';
import { pageDifferences } from '@/lib/domain/page/versions/page-differences';
import { aPage, anId } from '../../../lib/domain/page/pages';
import { aCanvas, aPointer, lead } from '../canvas/a-canvas';

const areasIn = ({ layers }: SavePage): Area[] => layers.flatMap(({ areas }) => areas ?? []);
const mode = (of: typeof FIRST_FILL.mode) => ({ settings: { fill: { ...FIRST_FILL, mode: of } } });
const inkId = aPage().layers.find(({ kind }) => kind === 'ink')?.id ?? '';

function filledPage(...areas: Partial<Area>[]): SavePage {
  return areas.reduce<SavePage>(
    (page, part, index) =>
      withArea(page, inkId, {
        id: anId(800 + index),
        rings: [[10, 130, 30, 130, 30, 150, 10, 150]],
        fill: fillFor(FIRST_FILL, [[10, 130, 30, 130, 30, 150, 10, 150]]),
        panelId: null,
        ...part,
      }),
    aPage(),
  );
}

describe('the fill tool', () => {
  it('fills what a lasso encloses, on the sheet of ink, in one step', () => {
    const { canvas, told } = aCanvas(mode('lasso'));
    const gesture = lead(fillTool, canvas, [aPointer(20, 30), aPointer(40, 30), aPointer(40, 50), aPointer(20, 50)]);
    expect(told.shown).toHaveProperty('line');
    gesture.release();
    const [area] = areasIn(told.content);
    expect(area?.rings).toEqual([[20, 30, 40, 30, 40, 50, 20, 50]]);
    expect(area?.fill).toMatchObject({ kind: 'tone', tone: { screen: 'dot', lpi: 60, density: { percent: 30 } } });
    expect(areaSchema.parse(area)).toEqual(area);
    expect([told.edits, told.shown]).toEqual([1, {}]);
  });

  it('draws rectangles and ellipses, and leaves a mere press alone', () => {
    const rectangle = aCanvas(mode('rectangle'));
    lead(fillTool, rectangle.canvas, [aPointer(20, 30), aPointer(40, 50)]).release();
    expect(areasIn(rectangle.told.content)[0]?.rings).toEqual([[20, 30, 40, 30, 40, 50, 20, 50]]);
    const ellipse = aCanvas(mode('ellipse'));
    lead(fillTool, ellipse.canvas, [aPointer(20, 30), aPointer(60, 50)]).release();
    const [ring = []] = areasIn(ellipse.told.content)[0]?.rings ?? [];
    expect(ring.length).toBeGreaterThan(40);
    expect(Math.abs(Math.max(...ring) - 60)).toBeLessThan(0.1);
    lead(fillTool, ellipse.canvas, [aPointer(20, 30)]).release();
    expect(ellipse.told.edits).toBe(1);
  });

  it('fills a layer’s mask instead while that is edited, and the layer once it is gone', () => {
    const onMask = (layerId: string) => ({
      settings: { fill: { ...FIRST_FILL, mode: 'rectangle' as const, mask: { layerId, shows: false } } },
    });
    const masking = aCanvas(onMask(inkId));
    lead(fillTool, masking.canvas, [aPointer(20, 30), aPointer(40, 50)]).release();
    const mask = masking.told.content.layers.find(({ id }) => id === inkId)?.mask;
    expect(mask).toMatchObject({ isOn: true, showsRest: true, shapes: [{ shows: false }] });
    expect(mask?.shapes[0]?.rings).toEqual([[20, 30, 40, 30, 40, 50, 20, 50]]);
    expect([areasIn(masking.told.content).length, masking.told.edits]).toEqual([0, 1]);
    const gone = aCanvas(onMask(anId(999)));
    lead(fillTool, gone.canvas, [aPointer(20, 30), aPointer(40, 50)]).release();
    expect(areasIn(gone.told.content)).toHaveLength(1);
    const locked = { ...aPage(), layers: aPage().layers.map((one) => ({ ...one, isLocked: true })) };
    const refused = aCanvas({ content: locked, ...onMask(inkId) });
    lead(fillTool, refused.canvas, [aPointer(20, 30), aPointer(40, 50)]).release();
    expect(refused.told.edits).toBe(0);
  });

  it('asks for what lines enclose at a point', () => {
    const { canvas, told } = aCanvas(mode('flood'));
    lead(fillTool, canvas, [aPointer(20, 30)]).release();
    expect(told.done).toEqual([`flood 20,30 ${inkId}`]);
    expect(areasIn(told.content)).toHaveLength(1);
  });

  it('makes a sheet where there is none, and says why it can’t fill', () => {
    const bare = { ...aPage(), layers: aPage().layers.filter(({ kind }) => kind !== 'ink') };
    const fresh = aCanvas({ content: bare, ...mode('rectangle') });
    lead(fillTool, fresh.canvas, [aPointer(20, 30), aPointer(40, 50)]).release();
    expect(areasIn(fresh.told.content)).toHaveLength(1);
    const [area] = areasIn(filledPage({}));
    const full = { ...aPage(), layers: aPage().layers.map((one) => (one.id === inkId && area ? { ...one, areas: Array.from({ length: MOST_AREAS }, () => area) } : one)) }; // prettier-ignore
    const refused = aCanvas({ content: full, ...mode('rectangle') });
    lead(fillTool, refused.canvas, [aPointer(20, 30), aPointer(40, 50)]).release();
    expect([refused.told.refused, refused.told.edits]).toEqual([['areasFull'], 0]);
  });

  it('takes lines of what the reference names as walls, and tones as none', () => {
    const page = filledPage({}, { fill: { kind: 'colour', colour: '#000000' } });
    const options = { layerId: inkId, pictures: [], lettering: null, language: null, main: 'en' } as const;
    const walls = (reference: 'all' | 'layer' | 'picture') => wallShapes(page, { ...options, reference });
    // Three borders; two strokes and a colour; balloons.
    expect(walls('picture')).toHaveLength(3);
    expect(walls('layer')).toHaveLength(6);
    expect(walls('all').length).toBeGreaterThan(6);
  });
});

describe('an area on a page', () => {
  it('is found where it is filled, moved with its gradient, raised, copied, deleted', () => {
    const gradient = { ...FIRST_FILL, density: { ...FIRST_FILL.density, kind: 'linear' as const } };
    const rings = [
      [10, 130, 40, 130, 40, 160, 10, 160],
      [20, 140, 30, 140, 30, 150, 20, 150],
    ];
    const page = filledPage({ rings, fill: fillFor(gradient, rings) }, {});
    const kinds = ['area'] as const;
    expect(thingAt(page, { x: 12, y: 132 }, { kinds, nearMm: 1 })?.id).toBe(anId(801));
    expect(thingAt(page, { x: 35, y: 155 }, { kinds, nearMm: 1 })?.id).toBe(anId(800));
    expect(thingAt(page, { x: 25, y: 157 }, { kinds, nearMm: 1 })?.id).toBe(anId(800));
    expect(thingAt(page, { x: 90, y: 157 }, { kinds, nearMm: 1 })).toBeNull();
    expect(thingsIn(page, { left: 0, top: 120, right: 50, bottom: 170 }, kinds)).toHaveLength(2);
    const moved = areasOf(transformItems(page, [{ kind: 'area', id: anId(800) }], moveBy(5, 7))).get(anId(800))?.area;
    expect(moved?.rings[0]?.slice(0, 2)).toEqual([15, 137]);
    expect(moved?.fill).toMatchObject({ tone: { density: { from: { x: 30, y: 137 }, to: { x: 30, y: 167 } } } });
    expect(areasIn(withAreaMoved(page, anId(800), 1)).map(({ id }) => id)).toEqual([anId(801), anId(800)]);
    expect(withAreaMoved(page, anId(801), 1)).toBe(page);
    const found = readClipText(clipText(page, [{ kind: 'area', id: anId(800) }]) ?? '');
    expect(found).toMatchObject({ kind: 'things', clip: { areas: [{ id: anId(800) }] } });
    let ids = 0;
    const target = {
      page,
      inkLayerId: inkId,
      newId: () => anId(900 + (ids += 1)),
      paper: { widthMm: 182, heightMm: 257 },
    };
    const pasted = found.kind === 'things' ? pasteClip(found.clip, target) : expect.fail();
    expect(areasIn(pasted.page)).toHaveLength(3);
    expect(areasIn(pasted.page)[2]?.rings[0]?.slice(0, 2)).toEqual([15, 135]);
    expect(areasIn(withoutItems(page, [{ kind: 'area', id: anId(800) }])).map(({ id }) => id)).toEqual([anId(801)]);
    const clipped = filledPage({ panelId: page.panels[0]?.id ?? null });
    expect(areasIn(withoutItems(clipped, [{ kind: 'panel', id: page.panels[0]?.id ?? '' }]))).toEqual([]);
  });

  it('keeps where its gradient lies while its screen and densities change, and lays it anew when it is turned', () => {
    const rings = [[0, 0, 10, 0, 10, 20, 0, 20]];
    const density = {
      kind: 'linear',
      from: { x: 1, y: 2 },
      to: { x: 3, y: 9 },
      fromPercent: 10,
      toPercent: 50,
    } as const;
    const area = { rings, fill: { kind: 'tone', tone: { ...FIRST_FILL.screen, density } } } as const;
    const choice = lookOf(area.fill).density;
    expect(withLook(area, { screen: { screen: 'line', lpi: 50, angleDeg: 0 } })).toMatchObject({
      tone: { lpi: 50, density },
    });
    expect(withLook(area, { density: { ...choice, fromPercent: 70 } })).toMatchObject({
      tone: { density: { ...density, fromPercent: 70 } },
    });
    expect(withLook(area, { density: { ...choice, turnDeg: 0 } })).toMatchObject({
      tone: { density: { from: { x: 0, y: 10 }, to: { x: 10, y: 10 } } },
    });
    expect(withLook(area, { kind: 'white' })).toEqual({ kind: 'white' });
  });

  it('of a panel that is cut is in each part that shows some of it; merged panels share theirs', () => {
    const [left, right] = aPage().panels;
    const rings = [[10, 30, 60, 30, 60, 60, 10, 60]];
    const page = filledPage({ panelId: left?.id ?? '', rings });
    const half = (from: number, to: number) => [{ x: from, y: 20 }, { x: to, y: 20 }, { x: to, y: 120 }, { x: from, y: 120 }]; // prettier-ignore
    const parts = [{ id: left?.id ?? '', polygon: half(10, 30) }, { id: anId(77), polygon: half(32, 60) }, { id: anId(78), polygon: half(70, 90) }]; // prettier-ignore
    const cut = areasIn(withAreasInParts(page, { panelId: left?.id ?? '', parts, newId: () => anId(890) }));
    expect(cut.map(({ id, panelId }) => [id, panelId])).toEqual([[anId(800), left?.id], [anId(890), anId(77)]]); // prettier-ignore
    const merged = areasIn(withAreasOfPanel(page, left?.id ?? '', right?.id ?? ''));
    expect(merged[0]?.panelId).toBe(right?.id);
    expect(withAreasOfPanel(aPage(), left?.id ?? '', right?.id ?? '').layers).toEqual(aPage().layers);
  });

  it('of two people come together, and are told as changes', () => {
    const base = aPage();
    const mine = filledPage({ id: anId(810) });
    const theirs = filledPage({ id: anId(811) });
    const { page, conflicts } = mergePages({ base: { ...base, layers: base.layers.map((one) => (one.id === inkId ? { ...one, areas: [] } : one)) }, mine, theirs, prefer: 'mine' }); // prettier-ignore
    expect(areasIn(page).map(({ id }) => id).sort()).toEqual([anId(810), anId(811)]); // prettier-ignore
    expect(conflicts).toEqual([]);
    expect(pageDifferences(base, mine).areas).toBe(1);
  });
});

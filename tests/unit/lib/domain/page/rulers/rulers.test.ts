import { describe, expect, it } from 'vitest';
import { RULER_KINDS, RULER_LIMITS, rulerSchema } from '@/lib/contracts/page-rulers';
import { pageLayersSchema } from '@/lib/contracts/page-layers';
import {
  mapRuler,
  moveRuler,
  newRuler,
  pullRuler,
  rulerHandles,
  withFewerRulerPoints,
  withMoreRulerPoints,
  withVanishingPoints,
} from '@/lib/domain/page/rulers/edit-ruler';
import {
  changeRulers,
  rulersAt,
  rulersOf,
  seenRulers,
  withoutRulersOfPanel,
  withRuler,
  withRulersInParts,
  withRulersOfPanel,
} from '@/lib/domain/page/rulers/rulers';
import { mergePages } from '@/lib/domain/page/versions/merge-pages';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { aPage, anId } from '../pages';
import { aRuler, pageWithRulers } from './a-ruler';

const [panel] = aPage().panels;
const panelId = panel?.id ?? '';

describe('a ruler that is put on a page', () => {
  it('is within the contract, pressed and dragged out', () => {
    for (const kind of RULER_KINDS)
      for (const to of [
        { x: 30, y: 60 },
        { x: 90, y: 10 },
      ]) {
        const ruler = newRuler(kind, { id: anId(70), from: { x: 30, y: 60 }, to, panelId: null });
        expect(rulerSchema.parse(ruler), kind).toEqual(ruler);
      }
    const { layers } = pageWithRulers(...RULER_KINDS.map((kind, at) => ({ ...aRuler(kind), id: anId(70 + at) })));
    expect(pageLayersSchema.parse(layers)).toEqual(layers);
  });

  it('goes along with its middle handle, every point of it, and stays within the contract', () => {
    for (const kind of RULER_KINDS) {
      const ruler = aRuler(kind);
      const [handle] = rulerHandles(ruler);
      if (handle === undefined) expect.fail();
      const moved = pullRuler(ruler, handle, { x: handle.at.x + 12, y: handle.at.y - 7 });
      expect(rulerSchema.parse(moved), kind).toEqual(moved);
      const was = rulerHandles(ruler);
      rulerHandles(moved).forEach(({ at }, index) => {
        expect(at.x, kind).toBeCloseTo((was[index]?.at.x ?? 0) + 12, 2);
        expect(at.y, kind).toBeCloseTo((was[index]?.at.y ?? 0) - 7, 2);
      });
    }
  });

  it('follows each of its handles: the handle lies where it was pulled to, or in that direction', () => {
    for (const kind of RULER_KINDS)
      rulerHandles(aRuler(kind)).forEach((handle, index) => {
        const ruler = aRuler(kind);
        const centre = rulerHandles(ruler)[0]?.at ?? expect.fail();
        const to = { x: centre.x + 18, y: centre.y + 24 };
        const pulled = rulerHandles(pullRuler(ruler, handle, to))[index] ?? expect.fail();
        if (handle.kind === 'move' || handle.kind === 'point') expect(pulled.at, kind).toEqual(to);
        const apart = Math.hypot(pulled.at.x - centre.x, pulled.at.y - centre.y);
        if (handle.kind === 'width' || handle.kind === 'height') expect(apart, kind).toBeCloseTo(30, 2);
        if (handle.kind === 'turn')
          expect(Math.atan2(pulled.at.y - centre.y, pulled.at.x - centre.x), kind).toBeCloseTo(Math.atan2(24, 18), 3);
      });
  });

  it('keeps its numbers within their limits however far it is pulled', () => {
    for (const kind of RULER_KINDS)
      for (const handle of rulerHandles(aRuler(kind))) {
        const far = pullRuler(aRuler(kind), handle, { x: 1e7, y: -1e7 });
        expect(rulerSchema.safeParse(far).success, `${kind} ${handle.kind}`).toBe(true);
      }
  });

  it('of a curve gets and loses points between two and the most', () => {
    const curve = aRuler('curve');
    const more = withMoreRulerPoints(curve, 0);
    expect(more.kind === 'curve' && more.points).toHaveLength(4);
    const two = [0, 0, 0].reduce((ruler) => withFewerRulerPoints(ruler, 0), withFewerRulerPoints(curve, 1));
    expect(two.kind === 'curve' && two.points).toHaveLength(RULER_LIMITS.points.min);
    expect(withMoreRulerPoints(aRuler('radial'), 0)).toEqual(aRuler('radial'));
  });

  it('of perspective has one, two or three vanishing points, and keeps those that are there', () => {
    const one = aRuler('perspective', { vanishing: [{ x: 40, y: 50 }], angleDeg: 0, at: { x: 60, y: 60 } });
    const two = withVanishingPoints(one, 2);
    expect(two.vanishing).toEqual([
      { x: 40, y: 50 },
      { x: 240, y: 50 },
    ]);
    const three = withVanishingPoints(two, 3);
    expect([three.vanishing.length, three.vanishing[2]]).toEqual([3, { x: 60, y: 260 }]);
    expect(withVanishingPoints(three, 1).vanishing).toEqual(one.vanishing);
  });

  it('scaled and turned goes on to fit', () => {
    const turned = mapRuler(aRuler('grid', { spacingMm: 10, angleDeg: 0 }), (at) => at, { scale: 2, turnDeg: 30 });
    expect(turned).toMatchObject({ spacingMm: 20, angleDeg: 30 });
    expect(moveRuler(aRuler('perspective', { vanishing: [{ x: 0, y: 0 }] }), 3, 4)).toMatchObject({
      vanishing: [{ x: 3, y: 4 }],
    });
  });
});

describe('the rulers of a page', () => {
  const ofPanel = { ...aRuler('parallel', { panelId }), id: anId(71) };
  const ofPage = { ...aRuler('radial'), id: anId(72) };
  const page = pageWithRulers(ofPanel, ofPage);
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

  it('hold in their panel, or everywhere; one whose panel is gone too', () => {
    expect(ids(rulersAt(page, { x: 30, y: 60 }))).toEqual([anId(71), anId(72)]);
    expect(ids(rulersAt(page, { x: 1, y: 1 }))).toEqual([anId(72)]);
    const stray = pageWithRulers({ ...ofPanel, panelId: anId(999) });
    expect(ids(rulersAt(stray, { x: 1, y: 1 }))).toEqual([anId(71)]);
  });

  it('hold only while they are seen and active, with their layer', () => {
    const changed = (part: object) =>
      changeRulers(
        page,
        ({ id }) => id === anId(72),
        (one) => ({ ...one, ...part }),
      );
    expect(ids(rulersAt(changed({ isActive: false }), { x: 1, y: 1 }))).toEqual([]);
    expect(ids(rulersAt(changed({ isVisible: false }), { x: 1, y: 1 }))).toEqual([]);
    const hidden = { ...page, layers: page.layers.map((one) => ({ ...one, isVisible: one.kind !== 'ink' })) };
    expect(seenRulers(hidden)).toEqual([]);
  });

  it('go with a panel that is deleted, to the other of two that merge, and into all parts of one that is cut', () => {
    expect([...rulersOf(withoutRulersOfPanel(page, panelId)).keys()]).toEqual([anId(72)]);
    expect(rulersOf(withRulersOfPanel(page, panelId, anId(5))).get(anId(71))?.ruler.panelId).toBe(anId(5));
    const parts = [panelId, anId(6)].map((id) => ({ id, polygon: panel?.polygon ?? [] }));
    const cut = withRulersInParts(page, { panelId, parts, newId: () => anId(80) });
    expect([...rulersOf(cut).values()].map(({ ruler }) => ruler.panelId)).toEqual([panelId, null, anId(6)]);
    expect(withRulersInParts(page, { panelId: anId(5), parts, newId: () => anId(80) })).toBe(page);
  });

  it('are never painted: a page is the same with and without them', () => {
    const all = pageWithRulers(...RULER_KINDS.map((kind, at) => ({ ...aRuler(kind), id: anId(70 + at) })));
    const painted = ({ layers, panels, balloons }: typeof page) =>
      paintedLayers({ layers, panels, balloons, lettering: null, language: null, main: 'en', hasDrafts: true });
    expect(painted(all)).toEqual(painted(aPage()));
  });

  it('of two people are brought together one by one', () => {
    const inkId = page.layers.find(({ kind }) => kind === 'ink')?.id ?? '';
    const mine = withRuler(page, inkId, { ...aRuler('grid'), id: anId(73) });
    const theirs = changeRulers(
      page,
      ({ id }) => id === anId(72),
      (one) => ({ ...one, isActive: false }),
    );
    const { page: both, conflicts } = mergePages({ base: page, mine, theirs, prefer: 'theirs' });
    expect(conflicts).toEqual([]);
    expect([...rulersOf(both).values()].map(({ ruler }) => [ruler.id, ruler.isActive])).toEqual([
      [anId(71), true],
      [anId(72), false],
      [anId(73), true],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { pageEffectSchema, type PageEffect } from '@/lib/contracts/page-effects';
import { pageLayersSchema } from '@/lib/contracts/page-layers';
import {
  effectHandleAt,
  pullEffectHandle,
  withCentre,
  withFewerPoints,
  withKind,
  withMorePoints,
  withPathPoint,
} from '@/lib/domain/page/effects/edit-effect';
import { effectBox, paintedEffect, touchesEffect } from '@/lib/domain/page/effects/effect-shape';
import { effectsOf, withEffect, withEffectMoved, withoutEffects } from '@/lib/domain/page/effects/effects';
import { withEffectsInParts, withEffectsOfPanel } from '@/lib/domain/page/effects/panel-effects';
import { coverPanel, curved, straight } from '@/lib/domain/page/effects/new-effect';
import { withoutItems } from '@/lib/domain/page/selection/without-items';
import { clipText, pasteClip, readClipText } from '@/lib/domain/page/selection/page-clipboard';
import { allItems, isFree, thingAt, thingBox, thingsIn } from '@/lib/domain/page/selection/page-items';
import { frameOfItems } from '@/lib/domain/page/selection/selection-frame';
import { moveBy, scaleAbout, transformItems, turnAbout } from '@/lib/domain/page/selection/transform-selection';
import { inkSvg } from '@/lib/domain/page/svg/ink-svg';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { mergePages } from '@/lib/domain/page/versions/merge-pages';
import { pageDifferences } from '@/lib/domain/page/versions/page-differences';
import { EFFECT_KINDS } from '@/lib/effects';
import { aPage, anId } from '../pages';
import { anEffect, pageWith } from './an-effect';

const item = (number: number) => ({ kind: 'effect', id: anId(number) }) as const;
const only = (page: ReturnType<typeof aPage>): PageEffect => {
  const [first] = [...effectsOf(page).values()];
  return first?.effect ?? expect.fail();
};
const bent = (): PageEffect => curved(anEffect(60, 'speed-lines'));

describe('an effect that is put on a page', () => {
  it('is within the contract, in a panel and beside all, pressed and dragged out', () => {
    for (const kind of EFFECT_KINDS)
      for (const panel of [aPage().panels[0] ?? null, null])
        for (const box of [null, { left: 20, top: 40, right: 50, bottom: 90 }]) {
          const effect = anEffect(60, kind, { panel, box });
          expect(pageEffectSchema.parse(effect), kind).toEqual(effect);
          expect(effect.panelId).toBe(panel?.id ?? null);
        }
  });

  it('reaches every corner of the panel that it fills', () => {
    for (const kind of ['focus-lines', 'solid-flash', 'speed-lines', 'rain', 'gloom'] as const) {
      const { left, top, right, bottom } = effectBox(anEffect(60, kind));
      expect([left <= 10.01, right >= 59.99, top <= 20.01, bottom >= 119.99], kind).toEqual([true, true, true, true]);
    }
  });

  it('leaves clear what was dragged out, where its lines run inwards', () => {
    const effect = anEffect(60, 'focus-lines', { box: { left: 20, top: 40, right: 40, bottom: 70 } });
    expect(effect).toMatchObject({ at: { x: 30, y: 55 }, inner: { widthMm: 20, heightMm: 30 } });
    expect(effect.outer.widthMm).toBeGreaterThan(50);
  });

  it('covers a panel again after it was turned', () => {
    const panel = aPage().panels[1] ?? expect.fail();
    const covered = coverPanel({ ...anEffect(60, 'rain'), angleDeg: 40 }, panel.polygon);
    const { left, top, right, bottom } = effectBox(covered);
    expect([left < 65, right > 115, top < 20, bottom > 120]).toEqual([true, true, true, true]);
  });
});

describe('the contract of effects', () => {
  it.each([
    ['more lines than a page draws', { count: 601 }],
    ['half a line', { count: 1.5 }],
    ['no lines', { count: 0 }],
    ['a share over one', { grouping: 1.01 }],
    ['a core as wide as the line', { core: 1 }],
    ['a range of nothing', { outer: { widthMm: 0, heightMm: 10 } }],
    ['a turn of more than half', { angleDeg: 181 }],
    ['no number', { widthMm: Number.NaN }],
    ['a curve of one point', { path: [{ x: 1, y: 1 }] }],
    ['a curve of 13 points', { path: Array.from({ length: 13 }, (_, x) => ({ x, y: 1 })) }],
    ['a colour by name', { colour: 'black' }],
    ['another kind', { kind: 'lightning' }],
    ['a field that it does not know', { blur: 3 }],
  ])('refuses %s', (_, part) => {
    expect(pageEffectSchema.safeParse({ ...anEffect(60), ...part }).success).toBe(false);
  });

  it('lets a layer hold 40 of them, and no more', () => {
    const effects = Array.from({ length: 41 }, (_, index) => anEffect(100 + index, 'anger'));
    expect(pageLayersSchema.safeParse(pageWith(...effects.slice(1)).layers).success).toBe(true);
    expect(pageLayersSchema.safeParse(pageWith(...effects).layers).success).toBe(false);
  });
});

describe('effects of a page', () => {
  it('are painted below the strokes of their layer, clipped to their panel, and free without one', () => {
    const page = pageWith(anEffect(60), { ...anEffect(61, 'sweat'), panelId: null, colour: '#ffffff' });
    const ink = paintedLayers({ ...page, lettering: null, language: null, main: 'en' }).find(
      ({ kind }) => kind === 'ink',
    );
    const strokes = ink?.kind === 'ink' ? ink.strokes : [];
    expect(strokes.at(-1)?.fill).toBe('#16130f');
    expect(strokes[0]).toMatchObject({ fill: '#000000', opacity: 1 });
    expect(strokes[0]?.clip).toMatch(/^M/);
    expect(strokes[1]).toMatchObject({ fill: '#ffffff', clip: null });
    expect(strokes.map(({ d }) => d).join('')).not.toMatch(/NaN|Infinity/);
  });

  it('are written as SVG in the shape of their panel', () => {
    const page = pageWith(anEffect(60));
    const ink = paintedLayers({ ...page, lettering: null, language: null, main: 'en' }).find(
      ({ kind }) => kind === 'ink',
    );
    const svg = ink?.kind === 'ink' ? inkSvg(ink, 'flat') : '';
    const [painted] = paintedEffect(anEffect(60), page.panels);
    expect(svg).toContain(`<clipPath id="ink-${anId(22)}-0"><path d="${painted?.clip}"/></clipPath>`);
    expect(svg).toContain(`<g clip-path="url(#ink-${anId(22)}-0)"><path d="${painted?.d}" fill="#000000"/></g>`);
  });

  it('run free when their panel is not on the page', () => {
    expect(paintedEffect({ ...anEffect(60), panelId: anId(999) }, aPage().panels)[0]?.clip).toBeNull();
  });

  it('are the same outlines again, and others for another seed', () => {
    const effect = anEffect(60);
    expect(paintedEffect(structuredClone(effect), [])).toEqual(paintedEffect(effect, []));
    expect(paintedEffect({ ...effect, seed: 61 }, [])).not.toEqual(paintedEffect(effect, []));
  });

  it('are hit where they have ink and where they are seen, not in their clear middle', () => {
    const flash = anEffect(60, 'solid-flash');
    const panels = aPage().panels;
    const hits = (x: number, y: number): boolean => touchesEffect(flash, { x, y }, { nearMm: 0.2, panels });
    expect([hits(11, 21), hits(flash.at.x, flash.at.y), hits(62, 30)]).toEqual([true, false, false]);
    const page = pageWith(flash);
    expect(thingAt(page, { x: 11.5, y: 22 }, { kinds: ['panel', 'effect'], nearMm: 0.2 })).toEqual(item(60));
    expect(thingAt(page, { x: 35, y: 70 }, { kinds: ['panel', 'effect'], nearMm: 0.2 })?.kind).toBe('panel');
  });

  it('are listed, framed and free as their layer is', () => {
    const page = pageWith(anEffect(60));
    expect(allItems(page, ['effect'])).toEqual([item(60)]);
    expect(thingBox(page, item(60))).toEqual(effectBox(anEffect(60)));
    expect(thingsIn(page, { left: 0, top: 0, right: 20, bottom: 30 }, ['effect'])).toEqual([item(60)]);
    expect(isFree(page, item(60))).toBe(true);
    const locked = { ...page, layers: page.layers.map((one) => ({ ...one, isLocked: true })) };
    expect(isFree(locked, item(60))).toBe(false);
  });

  it('move, scale and turn; a panel takes those that are clipped to it along', () => {
    const page = pageWith(anEffect(60, 'speed-lines'));
    const before = only(page);
    const moved = only(transformItems(page, [item(60)], moveBy(3, -4)));
    expect(moved).toEqual({ ...before, at: { x: before.at.x + 3, y: before.at.y - 4 } });
    const scaled = only(
      transformItems(page, [item(60)], scaleAbout(before.at, { scaleX: 2, scaleY: 0.5, axesDeg: 0 })),
    );
    expect(scaled.outer).toEqual({ widthMm: before.outer.widthMm * 2, heightMm: before.outer.heightMm / 2 });
    const turned = transformItems(page, [item(60)], turnAbout(before.at, 30));
    expect(only(turned).angleDeg).toBe(30);
    expect(frameOfItems(turned, [item(60)])?.turnDeg).toBe(30);
    const carried = transformItems(page, [{ kind: 'panel', id: anId(1) }], moveBy(5, 0));
    expect(only(carried).at.x).toBe(before.at.x + 5);
  });

  it('go with their panel, and alone', () => {
    const page = pageWith(anEffect(60), { ...anEffect(61), panelId: anId(2) });
    expect([...effectsOf(withoutItems(page, [{ kind: 'panel', id: anId(1) }])).keys()]).toEqual([anId(61)]);
    expect([...effectsOf(withoutItems(page, [item(61)])).keys()]).toEqual([anId(60)]);
    expect(withoutEffects(page, () => false)).toBe(page);
  });

  it('belong to the part of a cut panel that holds their centre, and to what two panels became', () => {
    const page = pageWith(anEffect(60));
    const [host = expect.fail(), ...others] = page.panels;
    const half = (top: number, bottom: number) =>
      host.polygon.map(({ x, y }) => ({ x, y: Math.max(top, Math.min(bottom, y)) }));
    const parts = [
      { id: host.id, polygon: half(20, 60) },
      { id: anId(99), polygon: half(64, 120) },
    ];
    expect(only(withEffectsInParts(page, { panelId: host.id, parts })).panelId).toBe(anId(99));
    expect(only(withEffectsInParts(page, { panelId: host.id, parts: others })).panelId).toBe(host.id);
    expect(only(withEffectsOfPanel(page, host.id, anId(2))).panelId).toBe(anId(2));
  });

  it('come to lie over or under each other on their layer', () => {
    const page = withEffect(pageWith(anEffect(60)), anId(22), anEffect(61));
    expect([...effectsOf(withEffectMoved(page, anId(60), 1)).keys()]).toEqual([anId(61), anId(60)]);
    expect(withEffectMoved(page, anId(60), -1)).toBe(page);
  });

  it('are copied as text and pasted under new ids, a little aside', () => {
    const page = pageWith(anEffect(60));
    const found = readClipText(clipText(page, [item(60)]) ?? '');
    if (found.kind !== 'things') expect.fail();
    let ids = 700;
    const paper = { widthMm: 182, heightMm: 257 };
    const pasted = pasteClip(found.clip, { page, inkLayerId: anId(22), newId: () => anId((ids += 1)), paper });
    const [before, copy] = [...effectsOf(pasted.page).values()].map(({ effect }) => effect);
    expect(pasted.things).toEqual([item(701)]);
    expect(copy).toEqual({
      ...before,
      id: anId(701),
      at: { x: (before?.at.x ?? 0) + 5, y: (before?.at.y ?? 0) + 5 },
    });
  });

  it('of two people are merged by field, and told as what they are', () => {
    const base = pageWith(anEffect(60));
    const with60 = (part: Partial<PageEffect>) => pageWith({ ...anEffect(60), ...part });
    const { page, conflicts } = mergePages({
      base,
      mine: with60({ count: 50 }),
      theirs: with60({ seed: 3 }),
      prefer: 'mine',
    });
    expect(conflicts).toEqual([]);
    expect(only(page)).toMatchObject({ count: 50, seed: 3 });
    const added = mergePages({ base: aPage(), mine: pageWith(anEffect(60)), theirs: aPage(), prefer: 'theirs' });
    expect([...effectsOf(added.page).keys()]).toEqual([anId(60)]);
    expect(pageDifferences(base, with60({ count: 50 }))).toMatchObject({ effects: 1, layers: 0, strokes: 0 });
  });
});

describe('an effect that is adjusted by hand', () => {
  it('has its clear middle pulled where the hand is, also when it lies turned', () => {
    const effect = { ...anEffect(60), angleDeg: 90 };
    const to = { x: effect.at.x, y: effect.at.y + 8 };
    const pulled = pullEffectHandle(effect, 'innerWidth', to);
    expect(pulled.inner).toEqual({ widthMm: 16, heightMm: effect.inner.heightMm });
    expect(effectHandleAt(pulled, 'innerWidth').y).toBeCloseTo(to.y, 6);
  });

  it('bends from straight to a curve and back without moving', () => {
    const effect = anEffect(60, 'speed-lines');
    const back = straight(curved(effect));
    expect(back).toEqual(effect);
  });

  it('gets points of its curve, and keeps two', () => {
    const more = withMorePoints(bent(), 0);
    expect(more.path).toHaveLength(4);
    const moved = withPathPoint(more, 1, { x: 20, y: 33 });
    expect(moved.path?.[1]).toEqual({ x: 20, y: 33 });
    const few = [3, 2, 1, 0].reduce(withFewerPoints, more);
    expect(few.path).toHaveLength(2);
    expect(Array.from({ length: 20 }).reduce<PageEffect>((one) => withMorePoints(one, 0), more).path).toHaveLength(12);
  });

  it('takes its curve along when its centre is moved, and its band is pulled wider', () => {
    const effect = bent();
    const moved = withCentre(effect, { x: effect.at.x + 4, y: effect.at.y });
    expect(moved.path?.[0]?.x).toBeCloseTo((effect.path?.[0]?.x ?? 0) + 4, 6);
    const middle = effect.path?.[1] ?? expect.fail();
    const wide = pullEffectHandle(effect, 'laneHeight', { x: middle.x, y: middle.y + 11 });
    expect(wide.outer.heightMm).toBeCloseTo(22, 6);
  });

  it('becomes another kind in the same place', () => {
    for (const kind of EFFECT_KINDS) {
      const made = withKind(bent(), kind);
      expect(pageEffectSchema.parse(made)).toEqual(made);
      expect([made.kind, made.at, made.seed]).toEqual([kind, bent().at, bent().seed]);
      expect(made.path === null).toBe(kind !== 'speed-lines' && kind !== 'motion-blur');
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BALLOONS } from '@/lib/contracts/books';
import { canRemoveLayer, withLayerStep, withNewLayer, withoutLayer } from '@/lib/domain/page/layers/change-layers';
import { clipText, pasteClip, readClipText } from '@/lib/domain/page/selection/page-clipboard';
import { allItems } from '@/lib/domain/page/selection/page-items';
import { anEffect } from '../effects/an-effect';
import { aBalloon, anId, aPage } from '../pages';

let made = 600;
const newId = () => anId((made += 1));
const paper = { widthMm: 182, heightMm: 257 };

describe('what is copied', () => {
  it('comes onto another page as it was, under new names', () => {
    const page = aPage();
    const text = clipText(page, allItems(page, ['panel', 'balloon', 'stroke'])) ?? '';
    const found = readClipText(text);
    if (found.kind !== 'things') throw new Error(found.kind);
    const empty = {
      ...page,
      balloons: [],
      panels: [],
      layers: page.layers.map((one) => ({ ...one, strokes: one.strokes && [] })),
    };
    const pasted = pasteClip(found.clip, { page: empty, inkLayerId: anId(22), newId, paper });
    expect(pasted.things).toHaveLength(5);
    expect(pasted.page.balloons.map(({ at, text: words }) => [at, words])).toEqual(
      page.balloons.map(({ at, text: words }) => [at, words]),
    );
    const old = new Set(allItems(page, ['balloon', 'stroke']).map(({ id }) => id));
    expect(pasted.things.some(({ id }) => old.has(id))).toBe(false);
  });

  it('on its own page lies aside, and links stay between those that came together', () => {
    const page = { ...aPage(), balloons: [aBalloon(11), aBalloon(12, { link: { to: anId(11), kind: 'joined' } })] };
    const both = readClipText(clipText(page, allItems(page, ['balloon'])) ?? '');
    if (both.kind !== 'things') throw new Error(both.kind);
    const pasted = pasteClip(both.clip, { page, inkLayerId: null, newId, paper }).page.balloons.slice(2);
    expect(pasted[1]?.link?.to).toBe(pasted[0]?.id);
    expect(pasted[0]?.at).not.toEqual(page.balloons[0]?.at);
    const alone = readClipText(clipText(page, [{ kind: 'balloon', id: anId(12) }]) ?? '');
    if (alone.kind !== 'things') throw new Error(alone.kind);
    expect(pasteClip(alone.clip, { page, inkLayerId: null, newId, paper }).page.balloons[2]?.link).toBeNull();
  });

  it('is an effect that belongs to the panel that it comes to lie in, or to none', () => {
    const page = aPage();
    const clipped = anEffect(70);
    const clip = {
      ...{ balloons: [], strokes: [], areas: [] },
      effects: [
        { ...clipped, panelId: anId(99) },
        { ...anEffect(71), panelId: null },
      ],
    };
    const pasted = pasteClip(clip, { page, inkLayerId: anId(22), newId, paper }).page;
    const effects = pasted.layers.find(({ id }) => id === anId(22))?.effects ?? [];
    expect(effects.map(({ panelId }) => panelId)).toEqual([page.panels[0]?.id, null]);
  });

  it('is refused when it only says that it is Koma’s; other text is words; a full page takes nothing', () => {
    expect(readClipText('{"kind":"koma/page-things","balloons":[{}]}').kind).toBe('refused');
    expect(readClipText('{"kind":"koma/page-things", broken').kind).toBe('refused');
    expect(readClipText('You came after all!')).toEqual({ kind: 'words', text: 'You came after all!' });
    expect(readClipText(' \n ').kind).toBe('nothing');
    fc.assert(fc.property(fc.json(), (json) => readClipText(json).kind !== 'things'));
    const full = { ...aPage(), balloons: Array.from({ length: MOST_BALLOONS }, (_, at) => aBalloon(300 + at)) };
    const clip = { balloons: [aBalloon(1)], strokes: [], areas: [], effects: [] };
    expect(pasteClip(clip, { page: full, inkLayerId: null, newId, paper })).toEqual({ page: full, things: [] });
  });
});

describe('layers', () => {
  it('move in the stack, come and go; the panels and the last of letters stay', () => {
    const page = aPage();
    const up = withLayerStep(page, anId(21), 'up');
    expect(up.layers.map(({ id }) => id)).toEqual([anId(22), anId(21), anId(23)]);
    expect(withLayerStep(page, anId(21), 'down')).toBe(page);
    const more = withNewLayer(page, { id: anId(50), kind: 'letters', overId: anId(21) });
    expect(more.layers.map(({ id }) => id)).toEqual([anId(21), anId(50), anId(22), anId(23)]);
    expect(canRemoveLayer(page, anId(23))).toBe(false);
    expect(canRemoveLayer(page, anId(21))).toBe(false);
    expect(withoutLayer(page, anId(23))).toBe(page);
    const lettered = { ...more, balloons: [aBalloon(11, { layerId: anId(50) })] };
    const less = withoutLayer(lettered, anId(50));
    expect(less.balloons[0]?.layerId).toBeNull();
    expect(less.layers).toHaveLength(3);
  });
});

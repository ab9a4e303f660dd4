import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { withLayer } from '@/lib/domain/page/layers/change-layers';
import { withFolderOf } from '@/lib/domain/page/layers/folders';
import { withFramesOfPanel, withFramesOpened } from '@/lib/domain/page/selection/frame-contents';
import { canMoveToPanel, withInkInPanel, withLayerInPanel } from '@/lib/domain/page/selection/layer-to-panel';
import { moveBy, transformItems } from '@/lib/domain/page/selection/transform-selection';
import { thingAt } from '@/lib/domain/page/selection/page-items';
import { withMask, withMaskShape } from '@/lib/domain/page/stack/layer-mask';
import { anId, aPage, aStroke } from '../pages';

const [INK, LETTERS, FOLDER] = [anId(22), anId(23), anId(51)];
const [ONE, TWO] = [anId(1), anId(2)];
const layerOf = ({ layers }: SavePage, id: string): PageLayer => layers.find((one) => one.id === id) ?? expect.fail();
/** Ink in the first panel, 10 mm from the left: clipped to it, and free. */
function aPageOfInk(): SavePage {
  const page = aPage();
  const strokes = [{ ...aStroke(31, [20, 40, 1, 30, 40, 1]), panelId: ONE }, aStroke(32, [20, 50, 1, 30, 50, 1])];
  return withLayer(page, INK, { strokes });
}
/** Of the upper stroke. */
const SHOWN = { id: anId(60), rings: [[20, 35, 30, 35, 30, 45, 20, 45]], shows: true };

describe('A layer', () => {
  it('is moved to another panel with its strokes and mask, at the same place in it', () => {
    const masked = withMaskShape(aPageOfInk(), INK, SHOWN);
    const { strokes, mask } = layerOf(withLayerInPanel(masked, INK, TWO), INK);
    // The second panel lies 55 mm to the right.
    expect(strokes?.map(({ points: [x, y], panelId }) => [x, y, panelId])).toEqual([
      [75, 40, TWO],
      [75, 50, null],
    ]);
    expect(mask?.shapes[0]?.rings[0]?.slice(0, 4)).toEqual([75, 35, 85, 35]);
  });

  it('of panels or letters stays, and so does one with nothing on it', () => {
    const page = aPageOfInk();
    expect(canMoveToPanel(page, LETTERS)).toBe(false);
    expect(withLayerInPanel(page, LETTERS, TWO)).toBe(page);
    expect(canMoveToPanel(withLayer(page, INK, { strokes: [] }), INK)).toBe(false);
  });

  it('in a folder of a panel leaves it; the folder itself becomes one of the other panel', () => {
    const framed = withLayer(withFolderOf(aPageOfInk(), [INK], FOLDER), FOLDER, { panelId: ONE });
    const out = withLayerInPanel(framed, INK, TWO);
    expect(layerOf(out, INK).folderId).toBeUndefined();
    const whole = withLayerInPanel(framed, FOLDER, TWO);
    expect(layerOf(whole, FOLDER).panelId).toBe(TWO);
    expect(layerOf(whole, INK).folderId).toBe(FOLDER);
    expect(layerOf(whole, INK).strokes?.[1]?.points[0]).toBe(75);
  });

  it('in a folder of a panel goes along when the panel is moved', () => {
    const framed = withLayer(withFolderOf(aPageOfInk(), [INK], FOLDER), FOLDER, { panelId: ONE });
    const moved = transformItems(framed, [{ kind: 'panel', id: ONE }], moveBy(5, 0));
    expect(layerOf(moved, INK).strokes?.map(({ points: [x] }) => x)).toEqual([25, 25]);
  });
});

describe('Selected ink', () => {
  it('is moved to another panel alone, and clipped to it where it was clipped', () => {
    const page = aPageOfInk();
    const moved = withInkInPanel(page, [{ kind: 'stroke', id: anId(31) }], TWO);
    expect(layerOf(moved, INK).strokes?.map(({ points: [x], panelId }) => [x, panelId])).toEqual([
      [75, TWO],
      [20, null],
    ]);
    expect(withInkInPanel(page, [{ kind: 'balloon', id: anId(11) }], TWO)).toBe(page);
    expect(withInkInPanel(page, [{ kind: 'stroke', id: anId(31) }], anId(99))).toBe(page);
  });
});

describe('A folder of a panel', () => {
  const framed = withLayer(withFolderOf(aPageOfInk(), [INK], FOLDER), FOLDER, { panelId: ONE });

  it('that is cut leaves its ink clipped to the panel', () => {
    const opened = withFramesOpened(framed, ONE);
    expect(layerOf(opened, FOLDER).panelId).toBeUndefined();
    expect(layerOf(opened, INK).strokes?.map(({ panelId }) => panelId)).toEqual([ONE, ONE]);
    expect(withFramesOpened(framed, TWO)).toBe(framed);
  });

  it('that is merged with another belongs to the one that is left', () => {
    expect(layerOf(withFramesOfPanel(framed, ONE, TWO), FOLDER).panelId).toBe(TWO);
    expect(withFramesOfPanel(framed, TWO, ONE)).toBe(framed);
  });
});

describe('What a mask or a panel’s folder hides', () => {
  const at = { x: 25, y: 50 };
  const hit = (page: SavePage) => thingAt(page, at, { kinds: ['stroke'], nearMm: 1 });

  it('is not selected there', () => {
    const page = aPageOfInk();
    expect(hit(page)).toEqual({ kind: 'stroke', id: anId(32) });
    expect(hit(withMaskShape(page, INK, SHOWN))).toBeNull();
    const off = withMask(withMaskShape(page, INK, SHOWN), INK, (mask) => mask && { ...mask, isOn: false });
    expect(hit(off)).not.toBeNull();
    const framed = withLayer(withFolderOf(page, [INK], FOLDER), FOLDER, { panelId: TWO });
    expect(hit(framed)).toBeNull();
    expect(hit(withLayer(framed, FOLDER, { panelId: ONE }))).not.toBeNull();
  });

  it('is shown again by a shape over it', () => {
    const hidden = withMaskShape(aPageOfInk(), INK, {
      id: anId(61),
      rings: [[0, 0, 90, 0, 90, 90, 0, 90]],
      shows: false,
    });
    expect(hit(hidden)).toBeNull();
    expect(layerOf(hidden, INK).mask?.showsRest).toBe(true);
    const again = withMaskShape(hidden, INK, { id: anId(62), rings: [[20, 45, 30, 45, 30, 55, 20, 55]], shows: true });
    expect(hit(again)).not.toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { dropPlace, dropSide } from '@/components/desk/layers/drop-place';
import { layerRows, rowStep } from '@/components/desk/layers/layer-rows';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { withLayerPlaced } from '@/lib/domain/page/layers/change-layers';
import { withFolderOf } from '@/lib/domain/page/layers/folders';
import { anId, aPage } from '../../../lib/domain/page/pages';

const [PICTURES, INK, LETTERS, FOLDER] = [anId(21), anId(22), anId(23), anId(51)];
const page = withFolderOf(aPage(), [PICTURES, INK], FOLDER);
const { layers } = page;
const layerOf = (id: string): PageLayer => layers.find((one) => one.id === id) ?? expect.fail();
const NONE = new Set<string>();

describe('The rows of the list of layers', () => {
  it('have the uppermost first, folders over what is in them, and tell how deep and where each lies', () => {
    const told = layerRows(layers, NONE).map(({ layer, level, place, count }) => [layer.id, level, place, count]);
    expect(told).toEqual([
      [LETTERS, 1, 1, 2],
      [FOLDER, 1, 2, 2],
      [INK, 2, 1, 2],
      [PICTURES, 2, 2, 2],
    ]);
  });

  it('of a folder that is closed are left out', () => {
    expect(layerRows(layers, new Set([FOLDER])).map(({ layer }) => layer.id)).toEqual([LETTERS, FOLDER]);
  });

  it('are gone through with the arrow keys, Home and End', () => {
    const rows = layerRows(layers, NONE);
    const step = (id: string, key: string) => rowStep(rows, { id, key, layers });
    expect(step(LETTERS, 'ArrowDown')).toEqual({ kind: 'focus', id: FOLDER });
    expect(step(FOLDER, 'ArrowRight')).toEqual({ kind: 'focus', id: INK });
    expect(step(FOLDER, 'ArrowLeft')).toEqual({ kind: 'fold', id: FOLDER, isFolded: true });
    expect(step(PICTURES, 'ArrowLeft')).toEqual({ kind: 'focus', id: FOLDER });
    expect(step(PICTURES, 'Home')).toEqual({ kind: 'focus', id: LETTERS });
    expect(step(LETTERS, 'End')).toEqual({ kind: 'focus', id: PICTURES });
    expect([step(LETTERS, 'ArrowUp'), step(PICTURES, 'ArrowDown'), step(INK, 'ArrowRight'), step(INK, 'x')]).toEqual(
      [null, null, null, null], // prettier-ignore
    );
    const closed = layerRows(layers, new Set([FOLDER]));
    expect(rowStep(closed, { id: FOLDER, key: 'ArrowRight', layers })).toEqual({
      kind: 'fold',
      id: FOLDER,
      isFolded: false,
    });
  });
});

describe('What is dropped on a row', () => {
  it('comes over it, under it, or into it where it is a folder', () => {
    expect([0.1, 0.5, 0.9].map((share) => dropSide(layerOf(FOLDER), share))).toEqual(['over', 'into', 'under']);
    expect([0.1, 0.49, 0.5].map((share) => dropSide(layerOf(INK), share))).toEqual(['over', 'over', 'under']);
    const order = (target: string, side: 'over' | 'into' | 'under', id: string): string[] =>
      withLayerPlaced(page, id, dropPlace(layers, layerOf(target), side)).layers.map((one) => one.id);
    expect(order(FOLDER, 'into', LETTERS)).toEqual([PICTURES, INK, LETTERS, FOLDER]);
    expect(order(PICTURES, 'under', LETTERS)).toEqual([LETTERS, PICTURES, INK, FOLDER]);
    expect(order(LETTERS, 'over', INK)).toEqual([PICTURES, FOLDER, LETTERS, INK]);
    expect(order(FOLDER, 'under', INK)).toEqual([INK, PICTURES, FOLDER, LETTERS]);
  });
});

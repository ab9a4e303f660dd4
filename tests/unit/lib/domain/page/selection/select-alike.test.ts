import { describe, expect, it } from 'vitest';
import { withLayer } from '@/lib/domain/page/layers/change-layers';
import { withFolderOf } from '@/lib/domain/page/layers/folders';
import { coloursOf, itemsOfColour, itemsOnLayer } from '@/lib/domain/page/selection/select-alike';
import { anId, aPage, aStroke } from '../pages';

const [PICTURES, INK, LETTERS, FOLDER] = [anId(21), anId(22), anId(23), anId(51)];
const page = withLayer(aPage(), INK, {
  strokes: [aStroke(31), { ...aStroke(32), colour: '#c04030' }, aStroke(33)],
  areas: [
    { id: anId(61), rings: [[0, 0, 9, 0, 9, 9]], fill: { kind: 'colour', colour: '#c04030' }, panelId: null },
    { id: anId(62), rings: [[0, 0, 9, 0, 9, 9]], fill: { kind: 'white' }, panelId: null },
  ],
});
const named = (items: readonly { readonly kind: string; readonly id: string }[]): string[] =>
  items.map(({ kind, id }) => `${kind} ${id.slice(-2)}`);

describe('Everything on a layer', () => {
  it('is selected: ink, panels or balloons, of a folder what is in it', () => {
    expect(named(itemsOnLayer(page, INK))).toEqual(['stroke 31', 'stroke 32', 'stroke 33', 'area 61', 'area 62']);
    expect(named(itemsOnLayer(page, PICTURES))).toEqual(['panel 01', 'panel 02', 'panel 03']);
    expect(named(itemsOnLayer(page, LETTERS))).toEqual(['balloon 11', 'balloon 12', 'balloon 13']);
    expect(itemsOnLayer(withFolderOf(page, [PICTURES, INK], FOLDER), FOLDER)).toHaveLength(8);
  });

  it('is left alone where the layer, or its folder, is locked or hidden', () => {
    const folder = withFolderOf(page, [INK], FOLDER);
    expect(itemsOnLayer(withLayer(folder, FOLDER, { isLocked: true }), INK)).toEqual([]);
    expect(itemsOnLayer(withLayer(page, INK, { isVisible: false }), INK)).toEqual([]);
  });
});

describe('Everything of a colour', () => {
  it('is found by what is selected: strokes and filled areas alike', () => {
    const colours = coloursOf(page, [
      { kind: 'stroke', id: anId(32) },
      { kind: 'area', id: anId(62) },
    ]);
    expect([...colours]).toEqual(['#c04030']);
    expect(named(itemsOfColour(page, colours))).toEqual(['stroke 32', 'area 61']);
    expect(itemsOfColour(withLayer(page, INK, { isLocked: true }), colours)).toEqual([]);
    expect(coloursOf(page, [{ kind: 'balloon', id: anId(11) }]).size).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import { pageLayersSchema, type PageLayer } from '@/lib/contracts/page-layers';
import {
  canRemoveLayer,
  withLayer,
  withLayerPlaced,
  withLayerStep,
  withNewLayer,
  withoutLayer,
} from '@/lib/domain/page/layers/change-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { copiedLayers, withFolderOf, withLayersLaid, withoutFolder } from '@/lib/domain/page/layers/folders';
import {
  foldersOf,
  inTreeOrder,
  layersAsSeen,
  layerTree,
  MOST_FOLDER_DEPTH,
} from '@/lib/domain/page/layers/layer-tree';
import { applyEdit, freshDraft, redone, undone } from '@/components/desk/page-draft';
import { mergePages } from '@/lib/domain/page/versions/merge-pages';
import { bookPage } from '../../export/book-page';
import { anId, aPage, aStroke } from '../pages';

const [PICTURES, INK, LETTERS, FOLDER, INNER] = [anId(21), anId(22), anId(23), anId(51), anId(52)];
const page = aPage();
const idsOf = ({ layers }: SavePage): string[] => layers.map(({ id }) => id);
const outline = ({ layers }: SavePage): string[] =>
  layers.map(({ id, folderId }) => `${id.slice(-2)}${folderId === undefined ? '' : ` in ${folderId.slice(-2)}`}`);

type Change = (page: SavePage) => SavePage;
/** Anything that is done to layers, on whichever layers there are. */
function changeOf(): fc.Arbitrary<Change> {
  const at = fc.nat({ max: 20 });
  const pick = (own: SavePage, index: number): PageLayer => own.layers[index % own.layers.length] ?? expect.fail();
  let made = 1000;
  return fc.oneof(
    fc.tuple(at, fc.constantFrom('up', 'down', 'in', 'out')).map(([index, step]): Change => (own) => {
      return withLayerStep(own, pick(own, index).id, step);
    }),
    fc.tuple(at, at, fc.boolean()).map(([index, onto, isInto]): Change => (own) => {
      const target = pick(own, onto);
      const place = isInto
        ? { folderId: target.id, overId: null }
        : { folderId: target.folderId ?? null, overId: target.id };
      return withLayerPlaced(own, pick(own, index).id, place);
    }),
    at.map(
      (index): Change =>
        (own) =>
          withNewLayer(own, { id: anId((made += 1)), kind: 'folder', overId: pick(own, index).id }),
    ),
    at.map(
      (index): Change =>
        (own) =>
          withNewLayer(own, { id: anId((made += 1)), kind: 'ink', overId: pick(own, index).id }),
    ),
    fc.tuple(at, at).map(
      ([a, b]): Change =>
        (own) =>
          withFolderOf(own, [pick(own, a).id, pick(own, b).id], anId((made += 1))),
    ),
    at.map(
      (index): Change =>
        (own) =>
          withoutFolder(own, pick(own, index).id),
    ),
    at.map(
      (index): Change =>
        (own) =>
          withoutLayer(own, pick(own, index).id),
    ),
    at.map(
      (index): Change =>
        (own) =>
          withLayer(own, pick(own, index).id, { isClipped: true }),
    ),
    at.map(
      (index): Change =>
        (own) =>
          withLayersLaid(
            own,
            copiedLayers(own.layers, pick(own, index).id, () => anId((made += 1))),
            pick(own, index).id,
          ),
    ),
  );
}

describe('Whatever is done to layers and folders', () => {
  it('leaves a page that is sound: in order, each layer once, folders neither in themselves nor too deep', () => {
    fc.assert(
      fc.property(fc.array(changeOf(), { maxLength: 12 }), (changes) => {
        const next = changes.reduce((own, change) => change(own), page);
        expect(pageLayersSchema.safeParse(next.layers).error).toBeUndefined();
        expect(inTreeOrder(next.layers)).toBe(next.layers);
        expect(Math.max(...idsOf(next).map((id) => foldersOf(next.layers, id).length))).toBeLessThanOrEqual(
          MOST_FOLDER_DEPTH,
        );
        const count = (nodes: ReturnType<typeof layerTree>): number =>
          nodes.reduce((sum, node) => sum + 1 + count(node.children) + count(node.clipped), 0);
        expect(count(layerTree(next.layers))).toBe(next.layers.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is undone and done again step by step', () => {
    fc.assert(
      fc.property(fc.array(changeOf(), { minLength: 1, maxLength: 6 }), (changes) => {
        const first = freshDraft({ ...bookPage(1), ...page, panels: bookPage(1).panels });
        let draft = first;
        for (const change of changes) draft = applyEdit(draft, change);
        const last = draft.content;
        const steps = draft.past.length;
        for (let step = 0; step < steps; step += 1) draft = undone(draft);
        expect(draft.content).toEqual(first.content);
        for (let step = 0; step < steps; step += 1) draft = redone(draft);
        expect(draft.content).toEqual(last);
      }),
      { numRuns: 80 },
    );
  });
});

describe('Any list of layers', () => {
  it('is read as a tree, though folders are missing, lie in themselves or are no folders', () => {
    const layer = fc.record({
      number: fc.nat({ max: 9 }),
      folder: fc.option(fc.nat({ max: 9 })),
      isFolder: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(layer, { selector: ({ number }) => number, minLength: 1 }), (list) => {
        const layers = list.map(({ number, folder, isFolder }) => ({
          ...plainLayer(anId(number), isFolder ? 'folder' : 'ink'),
          ...(folder === null ? {} : { folderId: anId(folder) }),
        }));
        const ordered = inTreeOrder(layers);
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(layers.map(({ id }) => id).toSorted());
        expect(inTreeOrder(ordered)).toBe(ordered);
        expect(inTreeOrder([...ordered])).toEqual(ordered);
      }),
      { numRuns: 200 },
    );
  });

  it('stored before there were folders is read as it was', () => {
    expect(inTreeOrder(page.layers)).toBe(page.layers);
    expect(layersAsSeen(page.layers)).toBe(page.layers);
    expect(layerTree(page.layers).map(({ layer }) => layer)).toEqual(page.layers);
  });

  it('is put right when two people lay folders into each other', () => {
    const two = [INK, FOLDER, INNER].reduce(
      (own, id) => (id === INK ? own : withNewLayer(own, { id, kind: 'folder', overId: INK })),
      page,
    );
    const mine = withLayerPlaced(two, FOLDER, { folderId: INNER, overId: null });
    const theirs = withLayerPlaced(two, INNER, { folderId: FOLDER, overId: null });
    const { page: merged } = mergePages({ base: two, mine, theirs, prefer: 'theirs' });
    expect(idsOf(merged).toSorted()).toEqual(idsOf(two).toSorted());
    expect(inTreeOrder(merged.layers)).toBe(merged.layers);
  });
});

describe('A folder', () => {
  const foldered = withFolderOf(page, [PICTURES, INK], FOLDER);

  it('holds layers where the uppermost lay, and is taken apart again', () => {
    expect(outline(foldered)).toEqual(['21 in 51', '22 in 51', '51', '23']);
    expect(withoutFolder(foldered, FOLDER).layers).toEqual(page.layers);
  });

  it('is stepped into from below or above, and out of', () => {
    const inside = withLayerStep(foldered, LETTERS, 'in');
    expect(outline(inside)).toEqual(['21 in 51', '22 in 51', '23 in 51', '51']);
    expect(outline(withLayerStep(inside, PICTURES, 'out'))).toEqual(['22 in 51', '23 in 51', '51', '21']);
    expect(withLayerStep(foldered, FOLDER, 'in')).toBe(foldered);
  });

  it('hides, locks and leaves out what is in it', () => {
    const hidden = withLayer(foldered, FOLDER, { isVisible: false, isLocked: true, isDraft: true });
    const told = layersAsSeen(hidden.layers).map(({ isVisible, isLocked, isDraft }) => [isVisible, isLocked, isDraft]);
    expect(told).toEqual([...Array.from({ length: 3 }, () => [false, true, true]), [true, false, false]]);
  });

  it('is deleted with what is in it, unless the page needs that', () => {
    expect(canRemoveLayer(foldered, FOLDER)).toBe(false);
    const ink = withFolderOf(page, [INK], FOLDER);
    expect(idsOf(withoutLayer(ink, FOLDER))).toEqual([PICTURES, LETTERS]);
    expect(canRemoveLayer(withFolderOf(page, [LETTERS], FOLDER), FOLDER)).toBe(false);
  });

  it('is copied with new ids for everything in it', () => {
    let made = 500;
    const ink = withFolderOf(page, [INK], FOLDER);
    const copies = copiedLayers(ink.layers, FOLDER, () => anId((made += 1)));
    expect(copies.map(({ kind, folderId }) => [kind, folderId])).toEqual([
      ['ink', copies[1]?.id],
      ['folder', undefined],
    ]);
    expect(copies[0]?.strokes?.map(({ points }) => points)).toEqual(
      page.layers[1]?.strokes?.map(({ points }) => points),
    );
    const laid = withLayersLaid(page, copies, null);
    expect(idsOf(laid)).toEqual([PICTURES, INK, ...copies.map(({ id }) => id), LETTERS]);
    const ids = laid.layers.flatMap(({ id, strokes }) => [id, ...(strokes ?? []).map((stroke) => stroke.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(copiedLayers(page.layers, PICTURES, () => anId(1))).toEqual([]);
  });

  it('that is full takes no further layer', () => {
    const many = {
      ...page,
      layers: [...page.layers, ...Array.from({ length: 61 }, (_, at) => plainLayer(anId(100 + at), 'ink'))],
    };
    expect(withNewLayer(many, { id: anId(900), kind: 'folder' })).toBe(many);
    expect(withLayersLaid(many, [{ ...plainLayer(anId(901), 'ink'), strokes: [aStroke(902)] }], null)).toBe(many);
  });
});

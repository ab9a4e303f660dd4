import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import { mergePages } from '@/lib/domain/page/versions/merge-pages';
import { aPage, anId, editOf, type PageEdit } from '../pages';

const apply = (page: SavePage, edits: readonly PageEdit[]): SavePage =>
  edits.reduce((done, edit) => edit.change(done), page);

/** Edits of different things, dealt to two people. */
const dealt = fc
  .uniqueArray(editOf(), { selector: ({ touches }) => touches, maxLength: 8 })
  .chain((edits) =>
    fc.tuple(fc.constant(edits), fc.array(fc.boolean(), { minLength: edits.length, maxLength: edits.length })),
  )
  .map(([edits, isMine]) => ({
    all: edits,
    mine: edits.filter((_, index) => isMine[index] === true),
    theirs: edits.filter((_, index) => isMine[index] !== true),
  }));

describe('two people’s work on one page', () => {
  it('is all there when they changed different things, whoever is asked first', () => {
    fc.assert(
      fc.property(dealt, ({ all, mine, theirs }) => {
        const base = aPage();
        const ways = { base, mine: apply(base, mine), theirs: apply(base, theirs) };
        const merged = mergePages({ ...ways, prefer: 'theirs' });
        const turned = mergePages({ base, mine: ways.theirs, theirs: ways.mine, prefer: 'theirs' });
        expect(merged.conflicts).toEqual([]);
        expect(turned.page).toEqual(merged.page);
        // What each did alone is what both did one after the other.
        expect(sorted(merged.page)).toEqual(sorted(apply(base, all)));
      }),
      { numRuns: 400 },
    );
  });

  it('loses nothing: each field is mine or theirs, and what both changed is told', () => {
    fc.assert(
      fc.property(fc.array(editOf(), { maxLength: 6 }), fc.array(editOf(), { maxLength: 6 }), (mine, theirs) => {
        const base = aPage();
        const ways = { base, mine: apply(base, mine), theirs: apply(base, theirs) };
        const keepsTheirs = mergePages({ ...ways, prefer: 'theirs' });
        const keepsMine = mergePages({ ...ways, prefer: 'mine' });
        // Turned round it is the same question.
        expect(mergePages({ base, mine: ways.theirs, theirs: ways.mine, prefer: 'mine' }).page).toEqual(
          keepsTheirs.page,
        );
        const isTold = keepsTheirs.conflicts.length > 0;
        const isDifferent = JSON.stringify(keepsTheirs.page) !== JSON.stringify(keepsMine.page);
        expect(isTold || !isDifferent).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('nothing of mine leaves theirs as it is, and the other way round', () => {
    fc.assert(
      fc.property(fc.array(editOf(), { maxLength: 6 }), (edits) => {
        const base = aPage();
        const changed = apply(base, edits);
        expect(mergePages({ base, mine: structuredClone(base), theirs: changed, prefer: 'mine' }).page).toEqual(
          changed,
        );
        expect(mergePages({ base, mine: changed, theirs: structuredClone(base), prefer: 'theirs' }).page).toEqual(
          changed,
        );
      }),
    );
  });

  it('a field that both changed is theirs or mine by choice, and told with its place', () => {
    const base = aPage();
    const [first] = base.balloons;
    const say =
      (text: string) =>
      (page: SavePage): SavePage => ({
        ...page,
        balloons: page.balloons.map((one) => (one.id === first?.id ? { ...one, text } : one)),
      });
    const ways = { base, mine: say('mine')(base), theirs: say('theirs')(base) };
    const shown = mergePages({ ...ways, prefer: 'theirs' });
    expect(shown.page.balloons[0]?.text).toBe('theirs');
    expect(shown.conflicts).toEqual([{ kind: 'balloon', id: first?.id, field: 'text' }]);
    expect(mergePages({ ...ways, prefer: 'mine' }).page.balloons[0]?.text).toBe('mine');
  });

  it('words of one language and the place of another are both kept', () => {
    const base = aPage();
    const [first] = base.balloons;
    const turn =
      (change: object) =>
      (page: SavePage): SavePage => ({
        ...page,
        balloons: page.balloons.map((one) => (one.id === first?.id ? { ...one, ...change } : one)),
      });
    const { page, conflicts } = mergePages({
      base,
      mine: turn({ translations: { ja: { text: 'はい', place: null } } })(base),
      theirs: turn({ translations: { fr: { text: 'oui', place: null } }, at: { x: 9, y: 9 } })(base),
      prefer: 'theirs',
    });
    expect(conflicts).toEqual([]);
    expect(page.balloons[0]).toMatchObject({
      at: { x: 9, y: 9 },
      translations: { ja: { text: 'はい' }, fr: { text: 'oui' } },
    });
  });

  it('a balloon whose panel somebody took away stands free, and a page never loses its last layer of letters', () => {
    const base = aPage();
    const panelId = base.panels[0]?.id ?? '';
    const added = { ...(base.balloons[0] ?? fail()), id: anId(900), panelId, layerId: base.layers.at(-1)?.id ?? null };
    const { page } = mergePages({
      base,
      mine: { ...base, balloons: [...base.balloons, added] },
      theirs: {
        ...base,
        panels: base.panels.filter(({ id }) => id !== panelId),
        balloons: base.balloons.filter((one) => one.panelId !== panelId),
      },
      prefer: 'theirs',
    });
    expect(page.balloons.find(({ id }) => id === added.id)?.panelId).toBeNull();
    expect(page.layers.some(({ kind }) => kind === 'letters')).toBe(true);
  });

  it('strokes that were not told are as they were, strokes of both are there', () => {
    const base = aPage();
    const draw =
      (number: number) =>
      (page: SavePage): SavePage => ({
        ...page,
        layers: page.layers.map((layer) =>
          layer.kind === 'ink'
            ? { ...layer, strokes: [...(layer.strokes ?? []), { ...(layer.strokes?.[0] ?? fail()), id: anId(number) }] }
            : layer,
        ),
      });
    const untold = { ...base, layers: base.layers.map((layer) => ({ ...layer, strokes: null })) };
    const ids = (page: SavePage) => page.layers.flatMap(({ strokes }) => (strokes ?? []).map(({ id }) => id));
    const both = mergePages({ base, mine: draw(801)(base), theirs: draw(802)(base), prefer: 'theirs' });
    expect(both.conflicts).toEqual([]);
    expect(ids(both.page)).toEqual([...ids(base), anId(801), anId(802)]);
    const told = mergePages({ base, mine: draw(801)(base), theirs: { ...untold, template: 'x' }, prefer: 'theirs' });
    expect(ids(told.page)).toEqual([...ids(base), anId(801)]);
  });

  it('an order that one changed holds beside what the other added', () => {
    const base = aPage();
    const added = { ...(base.panels[0] ?? fail()), id: anId(950) };
    const { page, conflicts } = mergePages({
      base,
      mine: { ...base, panels: base.panels.toReversed() },
      theirs: { ...base, panels: [...base.panels, added] },
      prefer: 'theirs',
    });
    expect(conflicts).toEqual([]);
    expect(page.panels.map(({ id }) => id)).toEqual([
      base.panels[2]?.id,
      added.id,
      base.panels[1]?.id,
      base.panels[0]?.id,
    ]);
  });
});

/** The order of what two people added at one place is nobody's wish. */
function sorted(page: SavePage): SavePage {
  const byId = <T extends { id: string }>(list: readonly T[]): T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...page,
    panels: byId(page.panels),
    balloons: byId(page.balloons),
    layers: byId(page.layers).map((layer) => ({ ...layer, strokes: layer.strokes && byId(layer.strokes) })),
  };
}

function fail(): never {
  throw new Error('The page of the test lacks something.');
}

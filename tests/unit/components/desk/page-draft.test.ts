import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '@/components/desk/persisted-drafts';
import {
  amendStep,
  redone,
  savedDraft,
  keepLocalVersion,
  toSend,
  undone,
  applyEdit,
  withIncoming,
  withStrokes,
  type PageDraft,
} from '@/components/desk/page-draft';
import { aPage, editOf } from '../../lib/domain/page/pages';

function aDraft(): PageDraft {
  const content = aPage();
  return { revision: 3, base: content, content, isChanged: false, past: [], future: [], lastStep: null };
}

const edits = fc.array(editOf(), { minLength: 1, maxLength: 8 });
const done = (
  draft: PageDraft,
  list: readonly { change: (page: ReturnType<typeof aPage>) => ReturnType<typeof aPage> }[],
) => list.reduce((now, { change }) => applyEdit(now, change), draft);
const times = (count: number, work: (draft: PageDraft) => PageDraft, draft: PageDraft): PageDraft =>
  Array.from({ length: count }).reduce<PageDraft>((now) => work(now), draft);

describe('steps of a page', () => {
  it('undone one after the other lead back, done again they lead forth', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const after = done(aDraft(), list);
        const back = times(list.length, undone, after);
        expect(back.content).toEqual(aPage());
        expect(times(list.length, redone, back).content).toEqual(after.content);
      }),
    );
  });

  it('of the same name are one step', () => {
    const set = (opacity: number) => (page: ReturnType<typeof aPage>) => ({
      ...page,
      layers: page.layers.map((one) => ({ ...one, opacity })),
    });
    const draft = [0.9, 0.8, 0.7].reduce((now, opacity) => applyEdit(now, set(opacity), 'opacity'), aDraft());
    expect(draft.past).toHaveLength(1);
    expect(undone(draft).content).toEqual(aPage());
  });

  it('undoing after somebody else’s work came in keeps theirs, whatever they did', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(editOf(), { selector: ({ touches }) => touches, minLength: 2, maxLength: 8 }),
        (list) => {
          const [mine, theirs] = [list.slice(0, list.length / 2), list.slice(list.length / 2)];
          const draft = done(aDraft(), mine);
          const other = theirs.reduce((page, { change }) => change(page), aPage());
          const { draft: merged, conflicts } = withIncoming(draft, { revision: 4, content: other });
          expect(conflicts).toEqual([]);
          expect(merged.revision).toBe(4);
          const back = times(merged.past.length, undone, merged);
          expect(back.content).toEqual(other);
          expect(times(merged.past.length, redone, back).content).toEqual(merged.content);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('what collides shows theirs, and mine can be taken', () => {
    const say = (text: string) => (page: ReturnType<typeof aPage>) => ({
      ...page,
      balloons: page.balloons.map((one, at) => (at === 0 ? { ...one, text } : one)),
    });
    const draft = applyEdit(aDraft(), say('mine'));
    const { draft: merged, conflicts } = withIncoming(draft, { revision: 4, content: say('theirs')(aPage()) });
    expect(conflicts).toHaveLength(1);
    expect(merged.content.balloons[0]?.text).toBe('theirs');
    expect(merged.isChanged).toBe(false);
    const taken = applyEdit(merged, keepLocalVersion({ base: aPage(), mine: draft.content }));
    expect(taken.content.balloons[0]?.text).toBe('mine');
    expect(undone(taken).content.balloons[0]?.text).toBe('theirs');
  });
});

describe('what follows from a step', () => {
  it('is undone with it, and goes nowhere where there is no step', () => {
    const draft = done(aDraft(), [{ change: (page) => ({ ...page, template: 'moved' }) }]);
    const followed = amendStep(draft, (page) => ({ ...page, balloons: [] }));
    expect(followed.content).toMatchObject({ template: 'moved', balloons: [] });
    expect(followed.past).toHaveLength(draft.past.length);
    expect(undone(followed).content).toEqual(undone(draft).content);
    expect(amendStep(aDraft(), (page) => ({ ...page, balloons: [] }))).toEqual(aDraft());
  });
});

describe('what is sent', () => {
  it('has strokes only of layers on which they changed', () => {
    const draft = aDraft();
    expect(toSend(draft).layers.map(({ strokes }) => strokes)).toEqual([null, null, null]);
    const drawn = applyEdit(draft, (page) => ({
      ...page,
      layers: page.layers.map((one) => (one.strokes === null ? one : { ...one, strokes: one.strokes.slice(1) })),
    }));
    expect(toSend(drawn).layers[1]?.strokes).toHaveLength(1);
    const saved = savedDraft(drawn, { revision: 4, sent: drawn.content });
    expect(saved).toMatchObject({ revision: 4, isChanged: false });
    expect(toSend(saved).layers[1]?.strokes).toBeNull();
  });

  it('strokes that come later are in every step', () => {
    const told = aPage();
    const untold = { ...told, layers: told.layers.map((one) => ({ ...one, strokes: null })) };
    const draft = applyEdit({ ...aDraft(), base: untold, content: untold }, (page) => ({ ...page, template: null }));
    const ink = { id: told.layers[1]?.id ?? '', strokes: told.layers[1]?.strokes ?? [], areas: [] };
    const filled = withStrokes(draft, [ink]);
    expect(undone(filled).content.layers[1]?.strokes).toHaveLength(2);
    expect(filled.base.layers[1]?.strokes).toHaveLength(2);
  });
});

describe('a draft that was kept on this machine', () => {
  const kept = (draft: PageDraft): object => structuredClone({ ...draft, version: 1, keptAt: 1 });

  it('comes back as it was, its steps sharing what they shared', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const draft = undone(done(aDraft(), list));
        const back = parseDraft(kept(draft));
        expect(back).toEqual({ ...draft, lastStep: null });
      }),
    );
    const draft = done(aDraft(), [{ change: (page) => ({ ...page, template: null }) }]);
    const back = parseDraft(kept(draft));
    expect(back?.content.layers[1]?.strokes).toBe(back?.base.layers[1]?.strokes);
  });

  it('that is no draft is not shown; with broken steps it comes without them', () => {
    expect(parseDraft(null)).toBeNull();
    expect(parseDraft({ version: 2 })).toBeNull();
    expect(parseDraft({ ...kept(aDraft()), content: { panels: 'none' } })).toBeNull();
    const draft = done(aDraft(), [{ change: (page) => ({ ...page, template: null }) }]);
    const broken = { ...kept(draft), past: [{ before: 1, after: 2 }] };
    expect(parseDraft(broken)).toMatchObject({ past: [], content: draft.content });
  });
});

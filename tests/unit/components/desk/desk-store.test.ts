import { beforeEach, describe, expect, it } from 'vitest';
import { onlySelected, useDesk } from '@/components/desk/desk-store';
import { keepLocalVersion, toSend } from '@/components/desk/page-draft';
import type { SavePage } from '@/lib/contracts/books';
import { anId, aPage } from '../../lib/domain/page/pages';
import { aBookPage } from './canvas/a-canvas';

const PAGE = aBookPage().id;
const desk = () => useDesk.getState();
const draft = () => {
  const found = desk().drafts[PAGE];
  if (found === undefined) throw new Error('No page is open.');
  return found;
};
const says = (number: number, text: string) => (page: SavePage) => ({
  ...page,
  balloons: page.balloons.map((one) => (one.id === anId(number) ? { ...one, text } : one)),
});
const texts = () => draft().content.balloons.map(({ text }) => text);

beforeEach(() => {
  useDesk.setState(useDesk.getInitialState(), true);
  desk().open(aBookPage());
});

describe('the desk', () => {
  it('undoes and does again, a drag as one step', () => {
    desk().edit(PAGE, says(11, 'a'), 'drag');
    desk().edit(PAGE, says(11, 'b'), 'drag');
    desk().edit(PAGE, says(12, 'c'));
    desk().undo(PAGE);
    expect(texts()).toEqual(['b', 'line 12', 'line 13']);
    desk().undo(PAGE);
    expect(texts()).toEqual(['line 11', 'line 12', 'line 13']);
    desk().redo(PAGE);
    desk().redo(PAGE);
    expect(texts()).toEqual(['b', 'c', 'line 13']);
    desk().redo(PAGE);
    expect(texts()).toEqual(['b', 'c', 'line 13']);
  });

  it('keeps what was changed while the server was away until it has it', () => {
    desk().edit(PAGE, says(11, 'offline'));
    const first = draft();
    expect(first.isChanged).toBe(true);
    expect(toSend(first).layers.every(({ strokes }) => strokes === null)).toBe(true);
    // What is typed while a save is on its way is still to be sent.
    desk().edit(PAGE, says(12, 'later'));
    desk().saved(PAGE, 2, first.content);
    expect([draft().isChanged, draft().revision]).toEqual([true, 2]);
    desk().saved(PAGE, 3, draft().content);
    expect(draft().isChanged).toBe(false);
  });

  it('takes drafts of this machine, and the open ones stay', () => {
    desk().edit(PAGE, says(11, 'open'));
    const stored = { ...draft(), content: says(11, 'stored')(aPage()) };
    desk().restore({ [PAGE]: stored, other: stored });
    expect(texts()[0]).toBe('open');
    expect(desk().drafts.other).toBe(stored);
  });

  it('brings in what others changed beside mine without a conflict', () => {
    desk().edit(PAGE, says(11, 'mine'));
    const arrival = desk().open(aBookPage(says(12, 'theirs')(aPage()), 2));
    expect(arrival?.conflicts).toEqual([]);
    expect(texts()).toEqual(['mine', 'theirs', 'line 13']);
    expect(draft().isChanged).toBe(true);
    desk().undo(PAGE);
    expect(texts()).toEqual(['line 11', 'theirs', 'line 13']);
  });

  it('tells a conflict, shows theirs, and mine comes back where it is kept', () => {
    desk().edit(PAGE, says(11, 'mine'));
    const arrival = desk().open(aBookPage(says(11, 'theirs')(aPage()), 2));
    expect(arrival?.conflicts).toHaveLength(1);
    expect(texts()[0]).toBe('theirs');
    if (arrival !== null) desk().edit(PAGE, keepLocalVersion(arrival));
    expect(texts()[0]).toBe('mine');
  });

  it('takes no version that is older than what it has', () => {
    expect(desk().open(aBookPage(says(11, 'old')(aPage()), 1))).toBeNull();
    expect(texts()[0]).toBe('line 11');
    expect(desk().open(aBookPage(says(11, 'final')(aPage()), 1), true)).not.toBeNull();
    expect(texts()[0]).toBe('final');
  });

  it('selects one thing, several, none', () => {
    const [panel, balloon] = [
      { kind: 'panel', id: anId(1) },
      { kind: 'balloon', id: anId(11) },
    ] as const;
    desk().select(panel);
    expect(onlySelected(desk().selection, 'panel')).toBe(anId(1));
    desk().toggle(balloon);
    expect(desk().selection).toEqual([panel, balloon]);
    expect(onlySelected(desk().selection, 'panel')).toBeNull();
    desk().toggle(panel);
    expect(desk().selection).toEqual([balloon]);
    desk().select(null);
    expect(desk().selection).toEqual([]);
  });
});

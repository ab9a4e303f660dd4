import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Present } from '@/lib/contracts/presence';
import {
  colourOf,
  initialsOf,
  MOST_TABS_OF_A_PERSON,
  peopleOn,
  PRESENCE_EXPIRES_MS,
  toldPresences,
  withoutExpired,
  withoutPresent,
  withPresent,
  type HeardOf,
  type Presences,
} from '@/lib/domain/presence/presences';

const at = (part: Partial<HeardOf>): HeardOf => ({
  tabId: 'tab-1',
  userId: 'aki',
  name: 'Aki',
  pageId: 'page-1',
  selection: [],
  cursor: null,
  atMs: 0,
  ...part,
});

const heard = (...tabs: readonly Partial<HeardOf>[]): Presences =>
  tabs.reduce((all: Presences, tab) => withPresent(all, at(tab)), new Map());

describe('Who is present', () => {
  it('is told by the last word of each tab, and nobody speaks for another person’s tab', () => {
    const all = heard({ pageId: 'page-1' }, { pageId: 'page-2' }, { userId: 'mio', name: 'Mio', pageId: 'page-3' });
    expect(toldPresences(all.values()).map(({ name, pageId }) => [name, pageId])).toEqual([
      ['Aki', 'page-2'],
      ['Mio', 'page-3'],
    ]);
    expect(withoutPresent(all, { userId: 'mio', tabId: 'tab-1' }).size).toBe(1);
  });

  it('expires when a tab says nothing more', () => {
    const all = heard({ atMs: 0 }, { tabId: 'tab-2', atMs: 500 });
    expect(withoutExpired(all, PRESENCE_EXPIRES_MS - 1)).toBe(all);
    const rest = withoutExpired(all, PRESENCE_EXPIRES_MS);
    expect([...rest.values()].map(({ tabId }) => tabId)).toEqual(['tab-2']);
  });

  it('is few tabs of one person, those that were heard of last, whatever they report', () => {
    const report = fc.record({ userId: fc.constantFrom('aki', 'mio'), tab: fc.integer({ min: 0, max: 12 }) });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 60 }), (reports) => {
        const all = heard(...reports.map(({ userId, tab }, atMs) => ({ userId, tabId: `tab-${tab}`, atMs })));
        for (const userId of ['aki', 'mio']) {
          const said = reports.filter((one) => one.userId === userId).map(({ tab }) => `tab-${tab}`);
          const last = [...new Set(said.reverse())].slice(0, MOST_TABS_OF_A_PERSON);
          const kept = [...all.values()].filter((one) => one.userId === userId).map(({ tabId }) => tabId);
          expect(kept.sort()).toEqual(last.sort());
        }
      }),
    );
  });

  it('is each person once on a page, without oneself, and every holder of a link', () => {
    const told: Present[] = toldPresences(
      heard(
        { userId: 'me', tabId: 'a' },
        { tabId: 'b' },
        { tabId: 'c' },
        { userId: null, tabId: 'd', name: 'Dana' },
        { userId: 'mio', name: 'Mio', tabId: 'e', pageId: 'page-2' },
      ).values(),
    );
    const names = (pageId: string | null) => peopleOn(told, { pageId, me: 'me' }).map(({ name }) => name);
    expect(names('page-1').sort()).toEqual(['Aki', 'Dana']);
    expect(names(null).sort()).toEqual(['Aki', 'Dana', 'Mio']);
  });

  it('is shown by letters, in a colour that is the same everywhere', () => {
    expect(['Mio Sato', 'ren', '佐藤 澪', ' '].map(initialsOf)).toEqual(['MS', 'R', '佐澪', '']);
    const present = { userId: '0192d3a4-0000-7000-8000-0000000000ff', tabId: 'x' };
    expect(colourOf(present, 8)).toBe(colourOf({ ...present, tabId: 'y' }, 8));
    expect(colourOf(present, 8)).toBeLessThan(8);
  });
});

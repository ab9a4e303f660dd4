import { describe, expect, it } from 'vitest';
import type { MemberRole } from '@/lib/contracts/projects';
import { mayDecideSuggestions, mayDelegate } from '@/lib/domain/review/suggestion-rights';

const PAGES = {
  mine: { authorId: 'me', delegateId: null },
  named: { authorId: 'other', delegateId: 'me' },
  theirs: { authorId: 'other', delegateId: 'third' },
  nobodys: { authorId: null, delegateId: null },
} as const;

describe('Who decides about suggestions', () => {
  it.each<[MemberRole, keyof typeof PAGES, boolean, boolean]>([
    ['owner', 'theirs', true, true],
    ['owner', 'nobodys', true, true],
    ['editor', 'mine', true, true],
    ['editor', 'named', true, false],
    ['editor', 'theirs', false, false],
    ['editor', 'nobodys', false, false],
    ['viewer', 'mine', false, false],
    ['viewer', 'named', false, false],
    ['viewer', 'theirs', false, false],
  ])('%s of a page that is %s: decides %s, names somebody %s', (role, whose, decides, names) => {
    const member = { userId: 'me', role };
    expect(mayDecideSuggestions(member, PAGES[whose])).toBe(decides);
    expect(mayDelegate(member, PAGES[whose])).toBe(names);
  });
});

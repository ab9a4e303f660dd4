import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freshScript,
  isUnsent,
  resolvedScript,
  savedScript,
  sentScript,
  withIncomingScript,
  writtenScript,
} from '@/components/desk/script/script-draft';

const BASE = 'YUKI\nHello.\n\nREN\nHi.\n';
const fresh = freshScript({ text: BASE, revision: 3 });

describe('a script as it is written', () => {
  it('is unsent from the first letter until the server has it', () => {
    const written = writtenScript(fresh, `${BASE}!`);
    expect([isUnsent(fresh), isUnsent(written)]).toEqual([false, true]);
    const saved = savedScript(sentScript(written), { text: `${BASE}!`, revision: 4 });
    expect(isUnsent(saved)).toBe(false);
  });

  it('keeps what was written while it was being saved', () => {
    const sent = sentScript(writtenScript(fresh, `${BASE}One`));
    const more = writtenScript(sent, `${BASE}One two`);
    const saved = savedScript(more, { text: `${BASE}One`, revision: 4 });
    expect(saved).toMatchObject({ text: `${BASE}One two`, base: `${BASE}One`, revision: 4 });
    expect(isUnsent(saved)).toBe(true);
  });

  it('takes its own text for saved where that comes back before the answer', () => {
    const sent = writtenScript(sentScript(writtenScript(fresh, `${BASE}One`)), `${BASE}One two`);
    expect(withIncomingScript(sent, { text: `${BASE}One`, revision: 4 })).toMatchObject({
      text: `${BASE}One two`,
      conflict: null,
    });
  });

  it('has both where two people wrote in different places', () => {
    const mine = writtenScript(fresh, BASE.replace('Hello.', 'Good evening.'));
    const both = withIncomingScript(mine, { text: BASE.replace('Hi.', 'Who is it?'), revision: 4 });
    expect(both).toMatchObject({ text: 'YUKI\nGood evening.\n\nREN\nWho is it?\n', revision: 4, conflict: null });
    expect(isUnsent(both)).toBe(true);
  });

  it('shows both texts where they wrote in one place, and is not sent until somebody chose', () => {
    const mine = writtenScript(fresh, BASE.replace('Hello.', 'Mine.'));
    const conflict = withIncomingScript(mine, { text: BASE.replace('Hello.', 'Theirs.'), revision: 4 });
    expect(conflict.text).toBe(mine.text);
    expect(conflict.conflict).toContainEqual({
      kind: 'conflict',
      base: 'Hello.\n',
      mine: 'Mine.\n',
      theirs: 'Theirs.\n',
    });
    expect(isUnsent(conflict)).toBe(true);
    expect(resolvedScript(conflict, ['both'])).toMatchObject({
      text: 'YUKI\nMine.\nTheirs.\n\nREN\nHi.\n',
      conflict: null,
    });
    expect(resolvedScript(conflict, ['theirs']).text).toBe(BASE.replace('Hello.', 'Theirs.'));
  });

  it('is the server’s where nothing was written here, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withIncomingScript(fresh, { text, revision: 4 })).toMatchObject({ text, base: text, conflict: null });
      }),
    );
  });

  it('ignores answers that were asked for before the last save', () => {
    expect(withIncomingScript(fresh, { text: 'old', revision: 2 })).toBe(fresh);
  });
});

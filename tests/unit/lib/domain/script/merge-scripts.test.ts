import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf, mergedText, mergeScripts } from '@/lib/domain/script/merge-scripts';

const text = fc
  .array(fc.constantFrom('YUKI', 'Hello.', '', 'Rain.', '### Panel 2'), { maxLength: 8 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

describe('merging scripts', () => {
  it('keeps what two people changed in different places', () => {
    const base = '# One\n\nYUKI\nHello.\n\nREN\nHi.\n';
    const parts = mergeScripts({
      base,
      mine: base.replace('Hello.', 'Good evening.'),
      theirs: base.replace('Hi.', 'Who are you?'),
    });
    expect(conflictsOf(parts)).toEqual([]);
    expect(mergedText(parts)).toBe('# One\n\nYUKI\nGood evening.\n\nREN\nWho are you?\n');
  });

  it('shows both texts where the same line was changed otherwise', () => {
    const base = 'YUKI\nHello.\n';
    const parts = mergeScripts({ base, mine: 'YUKI\nMine.\n', theirs: 'YUKI\nTheirs.\n' });
    expect(conflictsOf(parts)).toEqual([{ kind: 'conflict', base: 'Hello.\n', mine: 'Mine.\n', theirs: 'Theirs.\n' }]);
    expect(mergedText(parts)).toBe('YUKI\nMine.\nTheirs.\n');
    expect(mergedText(parts, ['theirs'])).toBe('YUKI\nTheirs.\n');
  });

  it('shows both texts that were put in at the same place', () => {
    const parts = mergeScripts({ base: 'A\nB\n', mine: 'A\nmine\nB\n', theirs: 'A\ntheirs\nB\n' });
    expect(conflictsOf(parts)).toHaveLength(1);
    expect(mergedText(parts)).toBe('A\nmine\ntheirs\nB\n');
  });

  it('gives the other version where only one side changed, and the same where both did the same', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergedText(mergeScripts({ base, mine: other, theirs: base }))).toBe(other);
        expect(mergedText(mergeScripts({ base, mine: base, theirs: other }))).toBe(other);
        expect(mergedText(mergeScripts({ base, mine: other, theirs: other }))).toBe(other);
      }),
    );
  });

  it('never loses a line that somebody wrote: choosing mine everywhere keeps all of mine', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const parts = mergeScripts({ base, mine, theirs });
        const both = linesOf(mergedText(parts));
        const written = [mine, theirs].flatMap((one) => added(linesOf(base), linesOf(one)));
        for (const line of written) expect(both).toContain(line);
      }),
    );
  });
});

function linesOf(all: string): string[] {
  return all.split('\n').filter((line) => line !== '');
}

/** Lines that the base does not have. */
function added(base: readonly string[], other: readonly string[]): string[] {
  return other.filter((line) => !base.includes(line));
}

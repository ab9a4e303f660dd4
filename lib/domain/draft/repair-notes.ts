import type { DraftRepair, DraftRepairCode } from '@/lib/contracts/draft-repairs';

const MOST_WORDS = 400;

/** What was repaired in a draft, one entry for each kind of repair. */
export class RepairNotes {
  readonly #found = new Map<DraftRepairCode, { readonly words: Set<string>; count: number }>();

  add(code: DraftRepairCode, what = '', count = 1): void {
    const entry = this.#found.get(code) ?? { words: new Set<string>(), count: 0 };
    if (what !== '') entry.words.add(what);
    entry.count += count;
    this.#found.set(code, entry);
  }

  /** A text within its length; what is cut is counted. */
  within(text: string, most: number): string {
    if (text.length <= most) return text;
    this.add('texts-shortened');
    return `${text.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…`;
  }

  list(): DraftRepair[] {
    return [...this.#found].map(([code, { words, count }]) => ({
      code,
      what: shortened([...words].join(', ')),
      count,
    }));
  }
}

function shortened(text: string): string {
  return text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

import type { FileTrouble } from '@/lib/contracts/lines';

/** What a unit says: its source and, where all of it is translated, its target. */
export interface XliffUnit {
  readonly id: string;
  readonly source: string | null;
  readonly sourceLanguage: string;
  readonly target: string | null;
  readonly targetLanguage: string;
  /** Why there is no target though something was translated. */
  readonly trouble: Extract<FileTrouble['kind'], 'half-translated' | 'not-translated'> | null;
}

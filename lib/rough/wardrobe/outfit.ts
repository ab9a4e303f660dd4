import type { Clothing } from './clothing';
import type { Trim } from './fitting';

/** What somebody wears, with what is sewn on and carried. */
export interface Outfit extends Clothing {
  /** In the order in which they lie on each other. */
  readonly trims?: readonly Trim[];
}

import type { Sex } from '../vocabulary';

/** One person's share of a prompt. */
export interface PersonPart {
  /** Null: the prompt doesn't say, nor does what the person wears. */
  readonly sex: Sex | null;
  /** The tags that are about this person, and those that may be about anybody, in their order. */
  readonly tags: readonly string[];
}

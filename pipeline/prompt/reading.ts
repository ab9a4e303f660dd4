/** What a piece of a phrase was read as. */
export type Reading =
  | { readonly kind: 'tags'; readonly from: string; readonly tags: readonly string[] }
  | { readonly kind: 'shorthand'; readonly from: string; readonly tags: readonly string[] }
  /** What shall not be there, "no hat": its noun, and the tags of it. */
  | { readonly kind: 'absent'; readonly from: string; readonly of: string; readonly tags: readonly string[] }
  /** Stays as it was typed, for a model of open vocabulary. */
  | { readonly kind: 'typed'; readonly from: string; readonly isKnown: boolean }
  | { readonly kind: 'unknown'; readonly from: string };

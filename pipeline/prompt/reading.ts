/** What a piece of a phrase was read as. */
export type Reading =
  | { readonly kind: 'tags'; readonly from: string; readonly tags: readonly string[] }
  | { readonly kind: 'shorthand'; readonly from: string; readonly tags: readonly string[] }
  | { readonly kind: 'unknown'; readonly from: string };

/** A run of a prompt's text with its weight, or the end of a chunk. */
export type PromptSegment =
  { readonly kind: 'text'; readonly text: string; readonly weight: number } | { readonly kind: 'break' };

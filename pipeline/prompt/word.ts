/** A word of a phrase. */
export interface Word {
  /** As it was written, without the sign that ends a sentence. */
  readonly text: string;
  readonly key: string;
  /** What stands before it. */
  readonly before: ' ' | '-' | '';
  /** A sentence ends after it. */
  readonly isLast: boolean;
}

/** Somebody found in a text: by a name, or by what they are. */
export interface FoundPerson {
  /** "Detective", "Private": what stands before a name. */
  readonly title?: string;
  readonly name: string;
  /** Where they are first spoken of. */
  readonly at: number;
  /** Further words for the same person: the parts of a name, the role that a name stands at. */
  readonly calls: readonly string[];
}

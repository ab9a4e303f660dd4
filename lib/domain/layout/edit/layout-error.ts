export type LayoutErrorCode = 'misses' | 'too-thin' | 'apart' | 'crossing' | 'too-few';

/** A change of a layout that can't be made, with why. */
export class LayoutError extends Error {
  constructor(
    readonly code: LayoutErrorCode,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'LayoutError';
  }
}

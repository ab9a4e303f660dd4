/** Packages that bring no types: what lib/lettering uses of them. */
declare module 'linebreak' {
  interface Break {
    /** Where a line may end: before the letter of this index (UTF-16). */
    readonly position: number;
    /** Whether it must. */
    readonly required?: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}

declare module 'hyphen/hyphen.js' {
  /** Knuth and Liang's patterns of a language. */
  interface Patterns {
    readonly patterns: unknown;
  }
  export default function createHyphenator(
    patterns: Patterns,
    options: { readonly async: false; readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: { readonly patterns: unknown };
  export default patterns;
}

/** A language as BCP 47 names it (RFC 5646), such as `en`, `pt-BR`, `zh-Hant`. */
export type Language = string;

/** How letters are set. */
export interface LetterStyle {
  /** From line to line in ems; null as the script has it. */
  readonly leading: number | null;
  /** Between letters, in ems. */
  readonly tracking: number;
  /** Where lines begin together; null as the script has it: rows about the middle, columns from one height. */
  readonly align: 'start' | 'centre' | 'end' | null;
  readonly isHyphenated: boolean;
}

interface SharePoint {
  readonly x: number;
  readonly y: number;
}

/** What is done to letters after they were set in one line: bent, then put on the path, then into perspective. */
export interface Warp {
  readonly bend: 'none' | 'arc' | 'wave' | 'bulge' | 'rise' | 'squeeze' | 'fan';
  /** -1 to 1. */
  readonly amount: number;
  /** A smooth line that the letters stand on, in shares of half the box; null a straight one. */
  readonly path: readonly SharePoint[] | null;
  /** Where the corners of the letters' box go: upper left, upper right, lower right, lower left; null leaves them. */
  readonly corners: readonly [SharePoint, SharePoint, SharePoint, SharePoint] | null;
}

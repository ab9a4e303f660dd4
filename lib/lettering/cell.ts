import type { PlacedPath } from './path';

/** Letters that stand together at one place of a line; in ems. Rows: from the pen on the base. Columns: from the pen in the middle. */
export interface Cell {
  readonly text: string;
  readonly glyphs: readonly PlacedPath[];
  readonly advance: number;
  /** Index of its span. */
  readonly span: number;
  /** Letters of it and the next are joined, so nothing may come between. */
  readonly isJoined: boolean;
}

export function isBlank({ text }: Cell): boolean {
  return /^\s*$/u.test(text);
}

import type { Lettering } from './open-lettering';
import { compose, pathText } from './path';
import { prepareCopy } from './prepare-copy';
import type { SetDirection } from './room';
import { setLine } from './set-line';

/** Words on one line. */
export interface SetWords {
  /** In ems. */
  readonly length: number;
  /** SVG path data from a point on the base of a row, or from the middle of a column's top; the size is of one em. */
  readonly outline: (place: { readonly x: number; readonly y: number; readonly size: number }) => string;
}

/** Words with their marks on one line, whatever room there is. */
export function setWords(
  lettering: Lettering,
  { text, face, direction }: { readonly text: string; readonly face: string; readonly direction: SetDirection },
): SetWords {
  const copy = prepareCopy(text.replaceAll('\n', ' '), { lettering, face, direction, language: null, tracking: 0 });
  const { length, glyphs } = setLine(copy, 0, copy.text.length);
  return {
    length,
    outline: ({ x, y, size }) =>
      pathText(glyphs.map(({ path, at }) => ({ path, at: compose([size, 0, 0, size, x, y], at) }))),
  };
}

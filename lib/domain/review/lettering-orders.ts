import type { Balloon } from '@/lib/contracts/balloons';
import type { LetteringMark } from '@/lib/contracts/lettering-orders';
import { parseMarkup, plainText, printMarkup, type Piece } from '@/lib/lettering/markup';

/** How far off a balloon may lie that was moved by hand to where it was ordered. */
const NEAR_MM = 1;
/** Of a letter's size that was set by hand. */
const NEAR_SIZE_MM = 0.05;

/**
 * A balloon with an order carried out; null where its letters are not there any more, or can't be set so. Where letters come several times, the
 * first that is not so yet is changed. Carrying it out again changes nothing.
 */
export function withOrder(balloon: Balloon, mark: LetteringMark): Balloon | null {
  switch (mark.kind) {
    case 'size':
      return { ...balloon, sizeMm: mark.sizeMm, isAuto: false };
    case 'font':
      return { ...balloon, face: mark.face };
    case 'move':
      return { ...balloon, at: mark.to, isAuto: false };
    default: {
      if (isOrderDone(balloon, mark)) return balloon;
      const text = withWordMark(balloon.text, mark);
      const changed = text === null ? null : { ...balloon, text };
      // Letters that can't be set so (a word across a column) stay as they are.
      return changed !== null && isOrderDone(changed, mark) ? changed : null;
    }
  }
}

type WordMark = Extract<LetteringMark, { kind: 'emphasis' | 'upright' | 'ruby' | 'break' }>;

function withWordMark(text: string, mark: WordMark): string | null {
  const { pieces } = parseMarkup(text);
  const part = mark.kind === 'break' ? mark.after : mark.part;
  const found = splitAround(pieces, part);
  if (found === null) return null;
  const { before, within, after } = found;
  if (mark.kind === 'break') return withBreak(before, within, after);
  const marked = within.map((piece) => ({ ...piece, ...styleOf(mark) }));
  // Ruby and letters across are one piece, whatever they were before.
  const [first] = marked;
  const whole = mark.kind === 'emphasis' || first === undefined ? marked : [{ ...first, text: part }];
  return printMarkup([...before, ...whole, ...after]);
}

function withBreak(before: readonly Piece[], within: readonly Piece[], after: readonly Piece[]): string {
  const [next, ...rest] = after;
  const plain: Piece = { text: '\n', reading: null, isDotted: false, isStressed: false, isUpright: false };
  // The space that parted the words ends the line.
  const trimmed = next === undefined ? [] : [{ ...next, text: next.text.replace(/^[ \u3000]+/, '') }];
  return printMarkup([...before, ...within, plain, ...trimmed.filter(({ text }) => text !== ''), ...rest]);
}

function styleOf(mark: Exclude<WordMark, { kind: 'break' }>): Partial<Piece> {
  if (mark.kind === 'upright') return { isUpright: true, reading: null };
  if (mark.kind === 'ruby') return { reading: mark.reading, isUpright: false };
  return mark.look === 'dots' ? { isDotted: true } : { isStressed: true };
}

interface Split {
  readonly before: readonly Piece[];
  readonly within: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Pieces in three: before some letters, the letters, and behind them. Null where the letters are not there. */
function splitAround(pieces: readonly Piece[], part: string): Split | null {
  const text = pieces.map((piece) => piece.text).join('');
  const from = text.indexOf(part);
  if (from < 0) return null;
  const [before, rest] = splitAt(pieces, from);
  const [within, after] = splitAt(rest, part.length);
  return { before, within, after };
}

function splitAt(pieces: readonly Piece[], at: number): [Piece[], Piece[]] {
  const [left, right]: [Piece[], Piece[]] = [[], []];
  let from = 0;
  for (const piece of pieces) {
    const cut = Math.min(Math.max(at - from, 0), piece.text.length);
    if (cut > 0) left.push({ ...piece, text: piece.text.slice(0, cut) });
    if (cut < piece.text.length) right.push({ ...piece, text: piece.text.slice(cut) });
    from += piece.text.length;
  }
  return [left, right];
}

/** Whether a balloon is as it was ordered, however that came about. */
export function isOrderDone(balloon: Balloon, mark: LetteringMark): boolean {
  switch (mark.kind) {
    case 'size':
      return balloon.sizeMm !== null && Math.abs(balloon.sizeMm - mark.sizeMm) <= NEAR_SIZE_MM;
    case 'font':
      return balloon.face === mark.face;
    case 'move':
      return Math.hypot(balloon.at.x - mark.to.x, balloon.at.y - mark.to.y) <= NEAR_MM;
    case 'break':
      return plainText(balloon.text).includes(`${mark.after}\n`);
    case 'ruby':
      return parseMarkup(balloon.text).pieces.some(
        ({ text, reading }) => text === mark.part && reading === mark.reading,
      );
    case 'upright':
      return parseMarkup(balloon.text).pieces.some(({ text, isUpright }) => isUpright && text === mark.part);
    case 'emphasis':
      return lettersIn(balloon.text, (piece) => (mark.look === 'dots' ? piece.isDotted : piece.isStressed)).some(
        (run) => run.includes(mark.part),
      );
    default:
      return mark satisfies never;
  }
}

/** Runs of letters that are set so, one after another. */
function lettersIn(text: string, isSo: (piece: Piece) => boolean): string[] {
  const runs = [''];
  for (const piece of parseMarkup(text).pieces) {
    if (isSo(piece)) runs.push((runs.pop() ?? '') + piece.text);
    else runs.push('');
  }
  return runs;
}

/** What is wrong with an order before it is stored: its letters are not in the balloon, or it is done already. */
export function orderProblem(balloon: Balloon, mark: LetteringMark): 'not-there' | 'done' | null {
  if (isOrderDone(balloon, mark)) return 'done';
  return withOrder(balloon, mark) === null ? 'not-there' : null;
}

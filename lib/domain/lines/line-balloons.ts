import { MOST_LETTERS, type Balloon } from '@/lib/contracts/balloons';
import { isSameWords } from '../script/same-words';
import { isSameName } from '../script/stage-panel';

type Spoken = Pick<Balloon, 'speaker' | 'text'>;

/**
 * The balloons in which the lines of a panel are said, line by line: each the first that is left, of the same speaker and
 * with the same words. Null where there is none: it was removed, or its words were changed by hand before they were held
 * together.
 * @param balloons of the panel, in reading order
 */
export function balloonsOfLines<One extends Spoken>(
  lines: readonly Spoken[],
  balloons: readonly One[],
): (One | null)[] {
  const left = [...balloons];
  return lines.map((line) => {
    const words = line.text.slice(0, MOST_LETTERS);
    const at = left.findIndex(({ speaker, text }) => isSameName(speaker, line.speaker) && isSameWords(text, words));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ?? null;
  });
}

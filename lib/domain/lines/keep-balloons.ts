import type { Balloon } from '@/lib/contracts/balloons';
import { isSameWords } from '../script/same-words';
import { carryTranslations } from './carry-translations';
import { balloonsOfLines } from './line-balloons';

/**
 * The balloons of a panel that was lettered anew: lines that are said as before keep their balloon, with its words' line
 * breaks and marks, its look and its translations, and its place where somebody put it there and the panel has its shape;
 * balloons that somebody added by hand stay.
 * @param made one for each line
 * @param former those that the panel had
 * @param o.source the panel's text in the script before: what it does not say was added by hand
 * @param o.hasSameShape whether former places still fit
 */
export function keepBalloons(
  made: readonly Balloon[],
  former: readonly Balloon[],
  o: { readonly source: string | null; readonly hasSameShape: boolean },
): Balloon[] {
  const matches = balloonsOfLines(made, former);
  const kept = new Set(matches.flatMap((balloon) => (balloon === null ? [] : [balloon.id])));
  const lettered = made.map((balloon, index): Balloon => {
    const old = matches[index] ?? null;
    if (old === null) return balloon;
    if (!old.isAuto && o.hasSameShape) return old;
    const { at, widthMm, heightMm, tail, tailBend, moreTails, panelId } = balloon;
    const place = { at, widthMm, heightMm, tail, tailBend, moreTails };
    return { ...carried(old), ...place, panelId, kind: balloon.kind, isAuto: true };
  });
  const byHand = former.filter(({ id, text }) => !kept.has(id) && !isTold(text, o.source ?? ''));
  const left = former.filter(({ id }) => !kept.has(id));
  return [...carryTranslations(lettered, left), ...byHand];
}

/** The places of its translations are not kept, for the balloon stands elsewhere now. */
function carried(balloon: Balloon): Balloon {
  const [moved] = carryTranslations([{ ...balloon, translations: {} }], [balloon]);
  return moved ?? balloon;
}

/** Whether a text of the script says it, in a line of its own. */
function isTold(text: string, source: string): boolean {
  return (
    text.trim() !== '' &&
    source
      .split(/\n(?=[^\n]*? \([a-z]+\): )/)
      .some((line) => isSameWords(line.replace(/^[^\n]*? \([a-z]+\): /, ''), text))
  );
}

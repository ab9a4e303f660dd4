import type { Balloon, Translation } from '@/lib/contracts/balloons';

/**
 * Balloons that were made anew, with the translations of former ones that said the same by the same speaker: what somebody
 * translated is not lost when a page is laid out again. Their places are not kept, for the balloons stand elsewhere now.
 * @param former those that are replaced, in reading order; each gives its translations once
 */
export function carryTranslations(made: readonly Balloon[], former: readonly Balloon[]): Balloon[] {
  const left = [...former];
  return made.map((balloon) => {
    const at = left.findIndex(({ text, speaker }) => text === balloon.text && speaker === balloon.speaker);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found || Object.keys(balloon.translations).length > 0) return balloon;
    const words = Object.entries(found.translations)
      .filter(([, { text }]) => text !== '')
      .map(([language, { text }]): [string, Translation] => [language, { text, place: null }]);
    return words.length === 0 ? balloon : { ...balloon, translations: Object.fromEntries(words) };
  });
}

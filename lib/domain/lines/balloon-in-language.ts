import type { Balloon, Translation } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';

/** Where a balloon stands in one language. */
export type BalloonPlace = NonNullable<Translation['place']>;

/** A language as the writers below take it: null for the one that the book is written in, named or not. */
export function asTranslation(language: Language | null | undefined, main: Language): Language | null {
  return language === undefined || language === main ? null : language;
}

/**
 * A balloon as it is in a language: the words of its translation (none where nobody wrote them), and the place that
 * somebody gave it there, or else the original's. Everything else is the same in all languages.
 * @param language null is the one that the book is written in
 * @param main the one that the book is written in
 */
export function balloonIn(balloon: Balloon, language: Language | null, main: Language): Balloon {
  const other = asTranslation(language, main);
  if (other === null) return balloon;
  const translation = translationOf(balloon, other);
  return { ...balloon, text: translation?.text ?? '', ...translation?.place };
}

/** Whether a balloon has words of its own, but none in the language. */
export function isUntranslated(balloon: Balloon, language: Language | null, main: Language): boolean {
  return balloon.text.trim() !== '' && wordsIn(balloon, language, main).trim() === '';
}

/** The words of a balloon in a language; empty where nobody wrote them. */
export function wordsIn(balloon: Balloon, language: Language | null, main: Language): string {
  return balloonIn(balloon, language, main).text;
}

/**
 * A balloon with other words in one language. A translation with neither words nor a place of its own is taken away.
 * @param language null is the one that the book is written in, see {@link asTranslation}
 */
export function withWords(balloon: Balloon, language: Language | null, text: string): Balloon {
  if (language === null) return { ...balloon, text };
  return withTranslation(balloon, language, { text, place: translationOf(balloon, language)?.place ?? null });
}

/**
 * A balloon at another place: with null for all languages that follow the original, else in that language alone.
 * @param place null lets it follow the original again
 */
export function withPlace(balloon: Balloon, language: Language | null, place: BalloonPlace | null): Balloon {
  if (language === null) return place === null ? balloon : { ...balloon, ...place };
  return withTranslation(balloon, language, { text: translationOf(balloon, language)?.text ?? '', place });
}

/**
 * A balloon that was changed as it is seen in a language, written back: words and place go to where `balloonIn` took
 * them from, everything else is shared. A place that nobody changed goes on following the original.
 * @param before the balloon as it is stored
 * @param language null is the one that the book is written in
 * @param after what became of `balloonIn(before, language, main)`
 */
export function keptIn(before: Balloon, language: Language | null, after: Balloon): Balloon {
  if (language === null) return after;
  const { text, at, widthMm, heightMm, translations } = before;
  const seen = { ...before, ...translationOf(before, language)?.place };
  const kept = withWords({ ...after, text, at, widthMm, heightMm, translations }, language, after.text);
  return isMoved(seen, after) ? withPlace(kept, language, placeOf(after)) : kept;
}

function placeOf({ at, widthMm, heightMm }: Balloon): BalloonPlace {
  return { at, widthMm, heightMm };
}

function isMoved(before: Balloon, after: Balloon): boolean {
  return (
    before.at.x !== after.at.x ||
    before.at.y !== after.at.y ||
    before.widthMm !== after.widthMm ||
    before.heightMm !== after.heightMm
  );
}

function translationOf({ translations }: Balloon, language: Language): Translation | undefined {
  return Object.hasOwn(translations, language) ? translations[language] : undefined;
}

function withTranslation(balloon: Balloon, language: Language, translation: Translation): Balloon {
  const { [language]: _, ...others } = balloon.translations;
  const isEmpty = translation.text === '' && translation.place === null;
  return { ...balloon, translations: isEmpty ? others : { ...others, [language]: translation } };
}

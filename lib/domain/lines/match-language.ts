import type { Language } from '@/lib/contracts/languages';

/** How a file's name of a language may differ from the book's, the nearest first. */
const RANKS = ['same', 'same-likely', 'same-script'] as const;
export interface LanguageMatch {
  readonly language: Language;
  /** 0 is the nearest. */
  readonly rank: number;
}

/** {@link matchLanguage} that looks for each code only once. */
export function languageMatcher(languages: readonly Language[]): (code: string) => LanguageMatch | null {
  const known = new Map<string, LanguageMatch | null>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const match = matchLanguage(code, languages);
    known.set(code, match);
    return match;
  };
}

/**
 * The book's language that a file means by a code: whatever its case and its strokes (`JA`, `ja_JP`), and with a region or a
 * script of its own where only one of the book's languages fits by likely subtags (UTS 35): `en-GB` is `en`, `zh-TW` is
 * `zh-Hant`. Null where none or several fit.
 */
export function matchLanguage(code: string, languages: readonly Language[]): LanguageMatch | null {
  const asked = localeOf(code);
  if (asked === null) return null;
  const fits = languages.flatMap((language) => {
    const locale = localeOf(language);
    const near = locale === null ? null : nearness(asked, locale);
    return near === null ? [] : [{ language, rank: RANKS.indexOf(near) }];
  });
  const nearest = Math.min(...fits.map(({ rank }) => rank));
  const [match, ...others] = fits.filter(({ rank }) => rank === nearest);
  return match === undefined || others.length > 0 ? null : match;
}

/** Whether a column's name looks like the code of a language. */
export function isLanguageCode(name: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(bareCode(name)) && localeOf(name) !== null;
}

/** `ja_JP.UTF-8` of operating systems without what is about letters. */
const bareCode = (code: string): string => code.trim().replace(/[.@].*$/, '');

function localeOf(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(bareCode(code).replaceAll('_', '-'));
  } catch {
    return null;
  }
}

function nearness(one: Intl.Locale, other: Intl.Locale): (typeof RANKS)[number] | null {
  if (one.baseName === other.baseName) return 'same';
  const [full, fullOther] = [one.maximize(), other.maximize()];
  if (full.language !== fullOther.language || full.script !== fullOther.script) return null;
  return full.region === fullOther.region ? 'same-likely' : 'same-script';
}

/**
 * What a row of a file says in the book's languages. Of several columns for one language the nearest counts.
 * @param words by the file's own codes
 */
export function inBookLanguages(
  words: Readonly<Record<string, string>>,
  matchOf: (code: string) => LanguageMatch | null,
): ReadonlyMap<Language, { readonly code: string; readonly text: string; readonly rank: number }> {
  const found = new Map<Language, { code: string; text: string; rank: number }>();
  for (const [code, text] of Object.entries(words)) {
    const match = matchOf(code);
    if (match === null) continue;
    const before = found.get(match.language);
    if (before === undefined || match.rank < before.rank) found.set(match.language, { code, text, rank: match.rank });
  }
  return found;
}

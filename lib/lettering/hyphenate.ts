import createHyphenator from 'hyphen/hyphen.js';
import english from 'hyphen/patterns/en-us.js';
import type { Language } from './letter-style';

/** A word in the parts between which a line may end with a hyphen. */
export type Hyphenator = (word: string) => readonly string[];

type Loader = () => Promise<{ readonly default: { readonly patterns: unknown } }>;

/** Languages whose patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983) come when a book is written in them. */
const LOADERS: Readonly<Record<string, Loader>> = {
  'en-GB': () => import('hyphen/patterns/en-gb.js'),
  ca: () => import('hyphen/patterns/ca.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  es: () => import('hyphen/patterns/es.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  hu: () => import('hyphen/patterns/hu.js'),
  id: () => import('hyphen/patterns/id.js'),
  it: () => import('hyphen/patterns/it.js'),
  la: () => import('hyphen/patterns/la.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ro: () => import('hyphen/patterns/ro.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

/** Words of as many letters, or fewer, are never parted. */
const LONGEST_WHOLE = 5;
/** Letters that stay before a hyphen, and those that go behind it. */
const LEAST_BEFORE = 3;
const LEAST_BEHIND = 3;

/** The parts of English words, which are always at hand. */
export const hyphenateEnglish: Hyphenator = hyphenatorOf(english);

/** Languages that have patterns, besides English. */
export const HYPHENATED_LANGUAGES: readonly Language[] = Object.keys(LOADERS);

/** How words of languages are parted, those without patterns left out. @see Lettering.withHyphenators */
export async function loadHyphenators(languages: readonly Language[]): Promise<Record<Language, Hyphenator>> {
  const loaded = await Promise.all(languages.map(async (one) => [one, await loadHyphenator(one)] as const));
  return Object.fromEntries(loaded.flatMap(([language, part]) => (part === null ? [] : [[language, part] as const])));
}

/** How words of a language are parted; null where nobody wrote patterns for it. English needs no loading. */
export async function loadHyphenator(language: Language): Promise<Hyphenator | null> {
  const load = LOADERS[language] ?? LOADERS[language.split('-')[0] ?? ''];
  return load === undefined ? null : hyphenatorOf((await load()).default);
}

function hyphenatorOf(patterns: { readonly patterns: unknown }): Hyphenator {
  const soft = '\u00AD';
  const insert = createHyphenator(patterns, { async: false, hyphenChar: soft, minWordLength: LONGEST_WHOLE + 1 });
  return (word) => {
    if ([...word].length <= LONGEST_WHOLE) return [word];
    const parts: string[] = [];
    for (const part of insert(word).split(soft)) {
      const last = parts.at(-1);
      if (last !== undefined && (last.length < LEAST_BEFORE || parts.join('').length < LEAST_BEFORE)) {
        parts[parts.length - 1] = last + part;
      } else parts.push(part);
    }
    while (parts.length > 1 && (parts.at(-1) ?? '').length < LEAST_BEHIND) {
      const end = parts.pop() ?? '';
      parts[parts.length - 1] = (parts.at(-1) ?? '') + end;
    }
    return parts;
  };
}

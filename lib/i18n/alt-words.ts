import type { Language } from '@/lib/contracts/languages';
import type { Locale } from '@/lib/contracts/people';
import { messagesOf } from './messages';

/** The names that alt texts are drafted with: in a book's language where the studio speaks it, else in English. */
export function altWords(language: Language): { readonly locale: Locale; readonly name: (key: string) => string } {
  const locale = localeOf(language);
  const { traits, poses, things, looks } = messagesOf(locale);
  const names = new Map<string, string>([traits, poses, things, looks].flatMap((group) => Object.entries(group)));
  return { locale, name: (key) => names.get(key) ?? '' };
}

/** The language of the studio in which a book's language is spoken: its own where the studio speaks it, else English. */
export function localeOf(language: Language): Locale {
  return language === 'ja' || language.startsWith('ja-') ? 'ja' : 'en';
}

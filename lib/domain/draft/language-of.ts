/** The language of a premise by its letters. */
export function languageOf(premise: string): 'en' | 'ja' {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(premise) ? 'ja' : 'en';
}

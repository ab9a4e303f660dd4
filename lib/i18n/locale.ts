import { LOCALES, type Locale } from '@/lib/contracts/people';

/** The cookie that keeps a browser's language and theme for pages before sign-in. */
export const LOCALE_COOKIE = 'koma.locale';
export const THEME_COOKIE = 'koma.theme';

/** The studio's language that a browser asks for first (RFC 9110, 12.5.4); English when it asks for none of them. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { language: tag.trim().toLowerCase().split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of asked) {
    const locale = LOCALES.find((each) => each === language);
    if (locale !== undefined) return locale;
  }
  return 'en';
}

'use client';

import { Languages } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Book } from '@/lib/contracts/books';
import { languageSchema, type Language } from '@/lib/contracts/languages';
import { asTranslation } from '@/lib/domain/lines/balloon-in-language';
import { bookLines, countTranslated } from '@/lib/domain/lines/book-lines';
import { useLanguageNames } from './use-language-names';

/** Which language a book's pages are shown in, and how far its lines are; nothing for a book in one language. */
export function LanguageSwitch({
  book,
  language,
  onSpeak,
}: {
  readonly book: Book;
  /** Null is the one that the book is written in. */
  readonly language: Language | null;
  readonly onSpeak: (language: Language | null) => void;
}) {
  const t = useTranslations('lines');
  const names = useLanguageNames();
  const [main = 'en', ...others] = book.languages;
  const shown = language ?? main;
  const counted = useMemo(
    () => (language === null ? null : countTranslated(bookLines(book), language, main)),
    [book, language, main],
  );
  if (others.length === 0) return null;
  return (
    <div className="flex items-center gap-2">
      <label className="relative flex items-center">
        <Languages aria-hidden size={15} className="pointer-events-none absolute left-2 text-ink-soft" />
        <select
          aria-label={t('shownLanguage')}
          value={shown}
          onChange={({ target }) => {
            const chosen = languageSchema.safeParse(target.value);
            if (chosen.success) onSpeak(asTranslation(chosen.data, main));
          }}
          className="h-8 rounded-koma border border-hairline bg-raised pr-1.5 pl-7 text-tool hover:border-edge max-sm:h-10"
        >
          {book.languages.map((one) => (
            <option key={one} value={one}>
              {names(one)}
            </option>
          ))}
        </select>
      </label>
      {counted !== null && counted.done < counted.all && (
        <span className="text-small whitespace-nowrap text-pencil-text tabular-nums">{t('count', counted)}</span>
      )}
    </div>
  );
}

'use client';

import { useTranslations } from 'use-intl';
import type { Book } from '@/lib/contracts/books';
import { languageSchema, type Language } from '@/lib/contracts/languages';
import { useLanguageNames } from '../lines/use-language-names';
import { SelectField } from '../ui/field';

/** What of a book is exported. */
export interface Scope {
  /** Null is every chapter. */
  readonly chapter: number | null;
  /** Null is the book's own. */
  readonly language: Language | null;
}

/** Which chapter, and in which language; neither is asked where there is only one. */
export function ExportScope({
  book,
  scope,
  onChange,
}: {
  readonly book: Book;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}) {
  const t = useTranslations('bookExport');
  const nameOf = useLanguageNames();
  const [main = 'en'] = book.languages;
  return (
    <div className="flex flex-wrap gap-3 empty:hidden">
      {book.chapters.length > 1 && (
        <SelectField
          label={t('chapter')}
          value={String(scope.chapter ?? '')}
          options={[
            { value: '', label: t('allChapters') },
            ...book.chapters.map(({ number, title }) => ({
              value: String(number),
              label: title === '' ? t('chapterNamed', { number }) : title,
            })),
          ]}
          onChange={({ target }) => onChange({ ...scope, chapter: target.value === '' ? null : Number(target.value) })}
        />
      )}
      {book.languages.length > 1 && (
        <SelectField
          label={t('language')}
          value={scope.language ?? main}
          options={book.languages.map((language) => ({ value: language, label: nameOf(language) }))}
          onChange={({ target }) => {
            const language = languageSchema.parse(target.value);
            onChange({ ...scope, language: language === main ? null : language });
          }}
        />
      )}
    </div>
  );
}

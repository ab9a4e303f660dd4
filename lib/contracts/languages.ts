import { z } from 'zod';

/** A language as BCP 47 names it (RFC 5646), in the short forms that books use: `en`, `pt-BR`, `zh-Hant`. */
export const languageSchema = z
  .string()
  .max(20)
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'is no language as BCP 47 writes it, such as en or pt-BR',
  );
export type Language = z.infer<typeof languageSchema>;

export const MOST_LANGUAGES = 12;

/** A book's languages; the first is the one that it is written in. */
export const languagesSchema = z
  .array(languageSchema)
  .min(1, 'a book is written in one language at least')
  .max(MOST_LANGUAGES, `a book has at most ${MOST_LANGUAGES} languages`)
  .refine((languages) => new Set(languages).size === languages.length, 'names a language twice');

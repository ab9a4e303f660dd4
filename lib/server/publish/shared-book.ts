import type { Language } from '@/lib/contracts/languages';
import type { SharedBook, SharedPage } from '@/lib/contracts/shares';
import { describePage, spoken } from '@/lib/domain/description/describe-page';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { panelBoxes } from '@/lib/domain/publish/panel-boxes';
import { altWords } from '@/lib/i18n/alt-words';
import type { BookPage } from '@/lib/contracts/books';
import { database } from '../database/database';
import { countView, openLink, unlockLink } from '../links/open-link';
import { pageVersion, statesOn, type PageSource } from './page-source';
import { sharedSource } from './shared-source';

interface SharedCall {
  readonly token: string;
  readonly headers: Headers;
}

/**
 * The book of a link, for anybody who has it. Counts that it was opened; a change of language counts as well.
 * @throws AppError `shared-link-invalid`, `link-password-needed`, `too-many-attempts`, `not-found` for a language
 */
export async function openSharedBook(call: SharedCall, language: Language | undefined): Promise<SharedBook> {
  const link = await openLink({ kind: 'share', ...call });
  const source = await sharedSource(link, language);
  const { title } = await database().project.findUniqueOrThrow({
    where: { id: link.projectId },
    select: { title: true },
  });
  await countView(link);
  const { direction, format, languages } = source.book;
  return {
    title,
    direction,
    isStrip: format === 'webtoon',
    languages,
    pages: source.pages.map((page) => toSharedPage(source, page)),
  };
}

/** Gives the password of a link. @returns the `Set-Cookie`. @throws AppError `link-password-wrong` and as `openSharedBook` */
export async function unlockSharedBook(call: SharedCall, password: string): Promise<string> {
  return unlockLink({ kind: 'share', ...call }, password);
}

function toSharedPage(source: PageSource, page: BookPage): SharedPage {
  const { book, company, language } = source;
  const { widthMm, heightMm } = paperFor(formatOf(book.format), page);
  const main = book.languages[0] ?? 'en';
  const words = altWords(language ?? main);
  const told = describePage({ page, company, states: statesOn(source, page), language, main, words });
  const area = { left: 0, top: 0, right: widthMm, bottom: heightMm };
  return {
    number: page.number,
    chapter: page.chapter,
    isSpread: page.isSpread,
    aspect: widthMm / heightMm,
    panels: panelBoxes(page, area).map(({ box }) => box),
    told: told.map(({ number, alt, altLanguage, said }) => ({
      number,
      alt,
      altLanguage,
      said: said.map((one) => ({ text: spoken(one), language: one.isOriginal ? main : (language ?? main) })),
    })),
    version: pageVersion(source, page),
  };
}

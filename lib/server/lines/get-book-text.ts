import type { Language } from '@/lib/contracts/languages';
import { htmlBook, plainBook, type TextBook } from '@/lib/domain/description/book-text';
import { describePage } from '@/lib/domain/description/describe-page';
import { NO_STATES, statesByPage } from '@/lib/domain/page/panels/story-states';
import { altWords } from '@/lib/i18n/alt-words';
import { messagesOf } from '@/lib/i18n/messages';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { attachment } from '../http/attachment';
import { languageOf } from '../exports/page-image';
import { getProject } from '../projects/get-project';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|he|fa|ur|yi|dv|ps|ckb)(-|$)/;

/**
 * The book in words, for those who can't see it: what each panel shows, and what is said. For members of its project.
 * @param o.language whose words are told; what is not translated is told in the book's own
 * @throws AppError `not-found` also for a language that the book is not in
 */
export async function getBookText(
  actor: Actor,
  projectId: string,
  o: { as: 'html' | 'text'; language?: Language | undefined },
): Promise<Response> {
  const { title } = await getProject(actor, projectId);
  const text = await textBook(actor, projectId, { title, language: o.language });
  const isHtml = o.as === 'html';
  return new Response(isHtml ? htmlBook(text) : plainBook(text), {
    headers: {
      'Content-Type': `${isHtml ? 'text/html' : 'text/plain'}; charset=utf-8`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      ...(isHtml ? {} : { 'Content-Disposition': attachment(`${title}.txt`) }),
    },
  });
}

async function textBook(
  actor: Actor,
  projectId: string,
  o: { title: string; language: Language | undefined },
): Promise<TextBook> {
  const book = await getBook(actor, projectId);
  const [main = 'en'] = book.languages;
  const other = languageOf(book, o.language);
  const language = other ?? main;
  const company = await getCompany(projectId);
  const states = statesByPage(book.pages, book.states);
  const words = altWords(language);
  const { desk } = messagesOf(words.locale);
  return {
    title: o.title,
    language,
    isRightToLeft: RIGHT_TO_LEFT.test(language),
    pages: book.pages.map((page) => ({
      heading: numbered(desk.pageName, page.number),
      panels: describePage({
        page,
        company,
        states: states.get(page.id) ?? NO_STATES,
        language: other,
        main,
        words,
      }).map(({ number, ...told }) => ({
        heading: number === null ? null : numbered(desk.panelName, number),
        ...told,
      })),
    })),
  };
}

/** A message whose only argument is a number. */
function numbered(message: string, number: number): string {
  return message.replace(/\{number[^}]*\}/, String(number));
}

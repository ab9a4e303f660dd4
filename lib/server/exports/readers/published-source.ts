import { createHash } from 'node:crypto';
import { describePage, pageInWords } from '@/lib/domain/description/describe-page';
import { sheetsOf, type SheetPart } from '@/lib/domain/export/sheets';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import { panelBoxes } from '@/lib/domain/publish/panel-boxes';
import type { PublishedBook, PublishedSheet } from '@/lib/domain/publish/published-book';
import { altWords } from '@/lib/i18n/alt-words';
import { database } from '../../database/database';
import type { ExportSource } from '../export-source';

/** What a book's file says of it: who wrote it, who is in it, and when it changed last. */
export async function publishedBook(source: ExportSource): Promise<PublishedBook> {
  const { book, title, company, language, main } = source;
  const projectId = book.projectId;
  const row = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      updatedAt: true,
      memberships: {
        where: { role: 'owner' },
        orderBy: { createdAt: 'asc' },
        select: { user: { select: { name: true } } },
      },
    },
  });
  const newest = await database().page.aggregate({
    where: { projectId, deletedAt: null },
    _max: { updatedAt: true },
  });
  const chapter = chapterOf(source);
  return {
    id: bookId(projectId, [String(chapter?.number ?? ''), language ?? '']),
    title,
    chapter,
    language: language ?? main,
    isRtl: book.direction === 'rtl',
    isBlackAndWhite: book.finish === 'ink' && !book.paintsWithModel,
    authors: row.memberships.map(({ user }) => user.name),
    characters: company.people.map(({ name }) => name),
    locations: company.places.map(({ name }) => name),
    modifiedAt: new Date(Math.max(row.updatedAt.getTime(), newest._max.updatedAt?.getTime() ?? 0)),
  };
}

/** The chapter that an export is of; null where it is all of the book. */
function chapterOf({ book, pages }: ExportSource): PublishedBook['chapter'] {
  const number = pages[0]?.chapter;
  if (number === undefined || pages.length === book.pages.length) return null;
  return { number, title: chapterTitle(book.chapters, number) };
}

function chapterTitle(chapters: ExportSource['book']['chapters'], number: number): string {
  const title = chapters.find((chapter) => chapter.number === number)?.title ?? '';
  return title === '' ? String(number) : title;
}

/** Of the whole book the project's own id; else a UUID (RFC 9562, version 8) that follows from what the file holds. */
function bookId(projectId: string, parts: readonly string[]): string {
  if (parts.every((part) => part === '')) return projectId;
  const hex = createHash('sha256')
    .update([projectId, ...parts].join('\n'))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A picture that is to be written, with what is told of it besides its file. */
export interface SheetToWrite {
  readonly part: SheetPart;
  readonly told: Omit<PublishedSheet, 'fileName' | 'mediaType' | 'widthPx' | 'heightPx'>;
}

/** The pictures of a book in reading order. */
export function sheetsToWrite(source: ExportSource, spreads: 'whole' | 'split'): SheetToWrite[] {
  const { book, pages } = source;
  const parts = sheetsOf(pages, { spreads, direction: book.direction, paper: formatOf(book.format) }).flatMap(
    (sheet) => sheet.parts,
  );
  let chapter: number | null = null;
  return parts.map((part) => {
    const opens = part.page.chapter === chapter ? null : chapterTitle(book.chapters, part.page.chapter);
    chapter = part.page.chapter;
    const boxes = panelBoxes(part.page, part.trim);
    const text = wordsOf(source, part, { states: source.states.get(part.page.id) ?? NO_STATES, boxes });
    return {
      part,
      told: { number: part.number, side: sideOf(part), opens, text, panels: boxes.map(({ box }) => box) },
    };
  });
}

function sideOf({ spine }: SheetPart): PublishedSheet['side'] {
  if (spine === null) return 'both';
  return spine === 'right' ? 'left' : 'right';
}

/** Of a half of a spread: its own panels; what stands free is told with the first half. */
function wordsOf(
  { company, language, main }: ExportSource,
  { page, number }: SheetPart,
  o: { states: Parameters<typeof describePage>[0]['states']; boxes: readonly { readonly index: number }[] },
): string {
  const words = altWords(language ?? main);
  const shown = new Set(o.boxes.map(({ index }) => index + 1));
  const told = describePage({ page, company, states: o.states, language, main, words });
  return pageInWords(
    told.filter((panel) => (panel.number === null ? number === page.number : shown.has(panel.number))),
  );
}

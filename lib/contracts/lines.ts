import { z } from 'zod';
import { balloonKindSchema, wordsSchema } from './balloons';
import { bookPageSchema, MOST_BALLOONS, MOST_PAGES } from './books';
import { languageSchema, MOST_LANGUAGES } from './languages';
import { operation } from './operation';
import { idSchema, revisionSchema } from './page';
import { projectParamsSchema } from './projects';

/** The words of a balloon in some of a book's languages; what is not named stays. */
export const lineChangeSchema = z.strictObject({
  balloonId: idSchema,
  words: z.partialRecord(languageSchema, wordsSchema),
});
export type LineChange = z.infer<typeof lineChangeSchema>;

/** Lines of one page, changed from one revision of it. */
export const pageLinesSchema = z.strictObject({
  pageId: idSchema,
  revision: revisionSchema,
  lines: z.array(lineChangeSchema).min(1).max(MOST_BALLOONS),
});
export type PageLines = z.infer<typeof pageLinesSchema>;

/** What became of one page's lines: each page is saved whole or not at all. */
export const savedLinesSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), page: bookPageSchema }),
  /** Somebody changed the page meanwhile: as it is stored now, and what was sent. */
  z.object({ outcome: z.literal('stale'), page: bookPageSchema, sent: pageLinesSchema }),
  /** The page, or a balloon of it, is no longer there. */
  z.object({ outcome: z.literal('missing'), pageId: idSchema, sent: pageLinesSchema }),
  /** Its review lets nobody change its words now. */
  z.object({ outcome: z.literal('locked'), pageId: idSchema, sent: pageLinesSchema }),
]);
export type SavedLines = z.infer<typeof savedLinesSchema>;

export const LINES_FORMATS = ['csv', 'xliff', 'json'] as const;
export const linesFormatSchema = z.enum(LINES_FORMATS);
export type LinesFormat = z.infer<typeof linesFormatSchema>;

export const LINES_MEDIA_TYPES = {
  csv: 'text/csv',
  xliff: 'application/xliff+xml',
  json: 'application/json',
} as const satisfies Record<LinesFormat, string>;

export const LINES_FILE_MAX_BYTES = 8 * 1024 * 1024;
/** A book full of balloons; a file with more rows is none of ours. */
export const MOST_LINES = MOST_PAGES * MOST_BALLOONS;
/** Differences that are shown at once; the rest comes when the file is read again. */
export const MOST_DIFFERENCES = 4000;

/** One balloon's words in one language, as they are and as a file has them. */
export const lineDifferenceSchema = z.object({
  balloonId: idSchema,
  pageId: idSchema,
  /** From 1, in the book. */
  pageNumber: z.number().int(),
  speaker: z.string(),
  kind: balloonKindSchema,
  language: languageSchema,
  before: z.string(),
  after: z.string(),
});
export type LineDifference = z.infer<typeof lineDifferenceSchema>;

export const FILE_TROUBLES = [
  'unknown-id',
  'no-id',
  'twice',
  'too-long',
  'not-text',
  'unknown-language',
  'original-changed',
  /** Of several segments only some are translated: nothing is taken. */
  'half-translated',
  /** The file itself says that it is still to be translated. */
  'not-translated',
] as const;

/** What of a file can't be taken, and where. */
export const fileTroubleSchema = z.object({
  kind: z.enum(FILE_TROUBLES),
  /** From 1, counted as a spreadsheet counts; null for the file as a whole. */
  row: z.number().int().nullable(),
  /** The id, column or language that it is about. */
  name: z.string(),
  /** Of words that are too long, in letters. */
  length: z.number().int().nullable(),
});
export type FileTrouble = z.infer<typeof fileTroubleSchema>;

export const readLinesSchema = z.object({
  /** Rows that were read. */
  rowCount: z.number().int(),
  /** In reading order. */
  differences: z.array(lineDifferenceSchema).max(MOST_DIFFERENCES),
  /** How many there are, shown or not. */
  differenceCount: z.number().int(),
  troubles: z.array(fileTroubleSchema),
  /** The pages that they were compared with. */
  revisions: z.record(idSchema, revisionSchema),
});
export type ReadLines = z.infer<typeof readLinesSchema>;

const shared = { tag: 'Lines', access: 'person' } as const;

export const lineOperations = {
  saveLines: operation({
    ...shared,
    id: 'saveLines',
    method: 'PUT',
    path: '/projects/{projectId}/lines',
    summary:
      'Update balloon text on several pages. Each page is saved completely or not at all; a conflict returns both versions. Owners and editors',
    status: 200,
    params: projectParamsSchema,
    body: z.strictObject({
      pages: z
        .array(pageLinesSchema)
        .min(1)
        .max(MOST_PAGES)
        .refine((pages) => new Set(pages.map(({ pageId }) => pageId)).size === pages.length, 'names a page twice'),
    }),
    result: z.object({ pages: z.array(savedLinesSchema) }),
    maxBodyBytes: 2 * LINES_FILE_MAX_BYTES,
  }),
  getLinesFile: operation({
    ...shared,
    id: 'getLinesFile',
    method: 'GET',
    path: '/projects/{projectId}/lines/file',
    summary: 'Export all dialogue of a book as CSV, XLIFF 2.1 or JSON, with the URLs of the panels’ pictures',
    status: 200,
    params: projectParamsSchema,
    query: z.object({
      format: linesFormatSchema,
      /** XLIFF has one language to translate into; the others have all. */
      language: languageSchema.optional(),
    }),
    stream: { mediaType: 'text/csv', others: [LINES_MEDIA_TYPES.xliff, LINES_MEDIA_TYPES.json] },
  }),
  readLinesFile: operation({
    ...shared,
    id: 'readLinesFile',
    method: 'POST',
    path: '/projects/{projectId}/lines/file',
    summary: 'Compare a dialogue file with the book. Nothing is saved. Owners and editors',
    status: 200,
    params: projectParamsSchema,
    bytes: Object.values(LINES_MEDIA_TYPES),
    maxBodyBytes: LINES_FILE_MAX_BYTES,
    result: readLinesSchema,
    problems: ['lines-unreadable', 'media-type-unsupported'],
  }),
  getBookText: operation({
    ...shared,
    id: 'getBookText',
    method: 'GET',
    path: '/projects/{projectId}/book/text',
    summary: 'Export the text version of a book: alt text and dialogue of each panel, as HTML or plain text',
    status: 200,
    params: projectParamsSchema,
    query: z.object({ as: z.enum(['html', 'text']).default('html'), language: languageSchema.optional() }),
    stream: { mediaType: 'text/html', others: ['text/plain'] },
  }),
} as const;

/** How many languages a file of lines can have columns for. */
export const MOST_COLUMNS = MOST_LANGUAGES + 20;

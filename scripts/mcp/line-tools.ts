import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { call, type ApiAddress } from '@/lib/client/call';
import { languageSchema } from '@/lib/contracts/languages';
import { lineOperations } from '@/lib/contracts/lines';
import { pageShape } from './book-tools';
import { findBook, findPage } from './find-page';
import { projectShape } from './project-tools';
import { answering, textAnswer, ToolRefusal } from './tool-answer';

/** Tools that read the lines of a book, and write those of a page. */
export function addLineTools(server: McpServer, at: ApiAddress): void {
  server.registerTool(
    'read_lines',
    {
      title: 'Read the lines',
      description: 'Gives the text of every balloon with its speaker and its translations, in reading order.',
      inputSchema: projectShape,
      annotations: { readOnlyHint: true },
    },
    ({ project }) =>
      answering(async () => {
        const { pages, languages } = await findBook(at, project);
        const lines = pages.flatMap(({ number, balloons }) =>
          balloons.map(({ id, kind, speaker, text, translations }) => ({
            page: number,
            balloon: id,
            kind,
            speaker,
            text,
            ...Object.fromEntries(Object.entries(translations).map(([language, one]) => [language, one.text])),
          })),
        );
        return textAnswer({ language: languages[0], lines });
      }),
  );
  server.registerTool(
    'write_lines',
    {
      title: 'Write lines',
      description:
        'Changes the text of balloons of one page, in one of the languages of the book. Others stay as they are.',
      inputSchema: {
        ...pageShape,
        language: languageSchema.optional().describe('The language that the book is written in when left out'),
        lines: z
          .array(z.object({ balloon: z.uuid(), text: z.string().max(2000) }))
          .min(1)
          .max(80),
      },
    },
    ({ project, page: number, language, lines }) =>
      answering(async () => {
        const { book, page } = await findPage(at, { project, page: number });
        const key = language ?? book.languages[0];
        if (key === undefined) throw new ToolRefusal('The book has no language.');
        const changes = lines.map(({ balloon, text }) => ({ balloonId: balloon, words: { [key]: text } }));
        const pages = [{ pageId: page.id, revision: page.revision, lines: changes }];
        const params = { projectId: book.projectId };
        const [saved] = (await call(lineOperations.saveLines, { params, body: { pages } }, at)).pages;
        if (saved?.outcome === 'saved') return textAnswer(`Saved ${lines.length} lines of page ${number}.`);
        throw new ToolRefusal(
          saved?.outcome === 'stale'
            ? 'Somebody changed the page meanwhile. Read the lines again, then write.'
            : 'A balloon is not on this page. Read the lines again, then write.',
        );
      }),
  );
}

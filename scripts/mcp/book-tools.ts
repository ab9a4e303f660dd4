import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { call, callForFile, type ApiAddress } from '@/lib/client/call';
import { bookOperations, type BookPage } from '@/lib/contracts/books';
import { scriptOperations } from '@/lib/contracts/scripts';
import { findBook, findPage } from './find-page';
import { findProject } from './find-project';
import { projectShape } from './project-tools';
import { answering, pictureAnswer, textAnswer } from './tool-answer';

/** Which page of a project a tool is for. */
export const pageShape = { ...projectShape, page: z.number().int().min(1).describe('Number of the page, from 1') };

/** Tools that lay out pages, list them, and show one. */
export function addBookTools(server: McpServer, at: ApiAddress): void {
  server.registerTool(
    'lay_out_pages',
    {
      title: 'Lay out pages',
      description:
        'Lays out the script as pages with panels and balloons. Panels whose script did not change stay as they are.',
      inputSchema: projectShape,
    },
    ({ project }) =>
      answering(async () => {
        const { id: projectId } = await findProject(at, project);
        const laidOut = await call(scriptOperations.layOutScript, { params: { projectId }, body: {} }, at);
        const { book, made, changed } = laidOut;
        return textAnswer({
          pages: book.pages.length,
          changed,
          createdCharacters: made.characters,
          createdPlaces: made.places,
        });
      }),
  );
  server.registerTool(
    'list_pages',
    {
      title: 'List pages',
      description: 'Lists the pages of a project with their panels: what each shows, and whether it has a picture.',
      inputSchema: projectShape,
      annotations: { readOnlyHint: true },
    },
    ({ project }) => answering(async () => textAnswer((await findBook(at, project)).pages.map(describePage))),
  );
  server.registerTool(
    'read_page_picture',
    {
      title: 'See a page',
      description: 'Shows a page as a picture: drawn panels with their balloons, roughs where nothing is drawn yet.',
      inputSchema: { ...pageShape, dpi: z.number().int().min(36).max(200).default(72) },
      annotations: { readOnlyHint: true },
    },
    ({ project, page: number, dpi }) =>
      answering(async () => {
        const { page } = await findPage(at, { project, page: number });
        const query = { dpi, tones: 'flat', anyway: 'true' } as const;
        const picture = await callForFile(bookOperations.getPageImage, { params: { pageId: page.id }, query }, at);
        return pictureAnswer(`Page ${number} at ${dpi} dpi.`, [picture]);
      }),
  );
}

function describePage({ number, chapter, panels, balloons }: BookPage) {
  return {
    page: number,
    chapter,
    balloons: balloons.length,
    panels: panels.map(({ id, content, picture, drawing }) => ({
      id,
      action: content.action,
      hasPicture: picture !== null,
      ...(drawing === null ? {} : { drawing: drawing.status }),
    })),
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { call, callForFile, type ApiAddress } from '@/lib/client/call';
import { bookOperations } from '@/lib/contracts/books';
import { generationOperations } from '@/lib/contracts/generation-operations';
import type { GenerationDetail } from '@/lib/contracts/generations';
import { pictureOperations } from '@/lib/contracts/pictures';
import { pageShape } from './book-tools';
import { findPage } from './find-page';
import { findProject } from './find-project';
import { projectShape } from './project-tools';
import { answering, pictureAnswer, textAnswer } from './tool-answer';

const LOOK_EVERY_MS = 500;
const ENDED = ['succeeded', 'failed', 'cancelled'];
/** Clients give up on tools that say nothing for a minute. */
const USUAL_WAIT_SECONDS = 50;

const idsShape = { ids: z.array(z.uuid()).min(1).max(30).describe('What draw_page or draw_picture gave') };

/** Tools that draw, wait for drawings and cancel them. */
export function addDrawingTools(server: McpServer, at: ApiAddress): void {
  addDrawTools(server, at);
  server.registerTool(
    'wait_for_drawings',
    {
      title: 'Wait for drawings',
      description: 'Waits until drawings are done, and shows them. Call it again while some still wait or run.',
      inputSchema: { ...idsShape, seconds: z.number().int().min(0).max(600).default(USUAL_WAIT_SECONDS) },
      annotations: { readOnlyHint: true },
    },
    ({ ids, seconds }, { signal }) =>
      answering(async () => {
        const drawings = await waitFor(at, { ids, seconds, signal });
        const pictures: { bytes: Uint8Array; mediaType: string }[] = [];
        for (const { id } of drawings.flatMap((one) => one.pictures)) {
          const options = { params: { pictureId: id }, query: { size: 'screen' as const } };
          pictures.push(await callForFile(pictureOperations.getPictureFile, options, at));
        }
        return pictureAnswer(JSON.stringify(drawings.map(describeDrawing), null, 2), pictures);
      }),
  );
  server.registerTool(
    'cancel_drawings',
    { title: 'Cancel drawings', description: 'Cancels drawings that wait or run.', inputSchema: idsShape },
    ({ ids }) =>
      answering(async () => {
        const states: { id: string; status: string }[] = [];
        for (const generationId of ids) {
          const { status } = await call(generationOperations.cancelGeneration, { params: { generationId } }, at);
          states.push({ id: generationId, status });
        }
        return textAnswer(states);
      }),
  );
}

function addDrawTools(server: McpServer, at: ApiAddress): void {
  server.registerTool(
    'draw_page',
    {
      title: 'Draw a page',
      description:
        'Queues drawings of the panels of a page: those without a picture, or those that are named. Then call wait_for_drawings.',
      inputSchema: {
        ...pageShape,
        panels: z.array(z.uuid()).optional().describe('Ids of panels to draw again, as list_pages gives them'),
      },
    },
    ({ project, page: number, panels }) =>
      answering(async () => {
        const { page } = await findPage(at, { project, page: number });
        const body = panels === undefined ? {} : { panelIds: panels, isVaried: true };
        const { generationIds } = await call(bookOperations.drawPage, { params: { pageId: page.id }, body }, at);
        return textAnswer(
          generationIds.length === 0 ? 'Every panel of the page has a picture.' : { ids: generationIds },
        );
      }),
  );
  server.registerTool(
    'draw_picture',
    {
      title: 'Draw a picture',
      description: 'Queues a drawing from a prompt, for no panel. Then call wait_for_drawings.',
      inputSchema: {
        ...projectShape,
        prompt: z.string().min(1).max(8000),
        negative: z.string().max(4000).default(''),
        model: z.string().optional().describe('Id of a model, as list_models gives it'),
        width: z.number().int().min(64).max(4096).optional(),
        height: z.number().int().min(64).max(4096).optional(),
        count: z.number().int().min(1).max(8).default(1),
      },
    },
    ({ project, prompt, negative, model, width, height, count }) =>
      answering(async () => {
        const { id: projectId } = await findProject(at, project);
        const size = width === undefined || height === undefined ? null : { widthPx: width, heightPx: height };
        const ask = { prompt, negative, modelId: model ?? null, size, count };
        const made = await call(generationOperations.enqueueGeneration, { params: { projectId }, body: { ask } }, at);
        return textAnswer({ ids: [made.id] });
      }),
  );
}

async function waitFor(
  at: ApiAddress,
  o: { readonly ids: readonly string[]; readonly seconds: number; readonly signal: AbortSignal },
): Promise<GenerationDetail[]> {
  const deadline = performance.now() + o.seconds * 1000;
  for (;;) {
    const drawings: GenerationDetail[] = [];
    for (const generationId of o.ids) {
      drawings.push(await call(generationOperations.getGeneration, { params: { generationId } }, at));
    }
    const isDone = drawings.every(({ status }) => ENDED.includes(status));
    if (isDone || o.signal.aborted || performance.now() >= deadline) return drawings;
    await sleep(LOOK_EVERY_MS, undefined, { signal: o.signal }).catch(() => undefined);
  }
}

function describeDrawing({ id, status, panelId, seed, ahead, failure, pictures }: GenerationDetail) {
  return {
    id,
    status,
    panelId,
    seed,
    ...(ahead === null ? {} : { before: ahead }),
    ...(failure === null ? {} : { failure: failure.sentence }),
    pictures: pictures.length,
  };
}

import { randomInt } from 'node:crypto';
import { composeRequest } from '@/lib/compose';
import type { Book, BookPage } from '@/lib/contracts/books';
import { generationInputSchema } from '@/lib/contracts/generations';
import { PAGE_LAYOUT_VERSION, type PageLayout } from '@/lib/contracts/page-layout';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import { changeStrength } from '@/lib/domain/staging/rough-way';
import { toSeed } from '@/pipeline/seed';
import type { Actor } from '../auth/actor';
import { asJson } from '../database/as-json';
import { runInBackground } from '../background/run-in-background';
import { finishFor, panelInput } from '../books/draw-panels';
import { getBook, getPage } from '../books/get-book';
import { requirePage } from '../books/require-page';
import { readStampSources, stampNow, type StampSources } from '../books/stamp-sources';
import { getProjectStyle } from '../generations/enqueue-generation';
import { lookUpMaterials } from '../generations/look-up-materials';
import { lookUpStaging } from '../generations/look-up-staging';
import { queueGeneration } from '../generations/queue-generation';
import { refusingAsProblem } from '../generations/refuse-drawing';
import { modelProfile } from '../models/model-profile';
import { saveBlob } from '../storage/studio-blobs';
import { askedPageSchema, type AskedPage, type AskedPanel } from './asked-panels';
import { composePage, type ComposedPage } from './compose-page';
import { requirePageModel } from './page-model';

/** By this name the page's rough goes through what composes requests: it is no picture of the project. */
const ROUGH = 'page-rough';
const ROUGH_TIMEOUT_MS = 2 * 60_000;
/** Of the prompt; a page of 24 panels is told in fewer words each. */
const MOST_WORDS = 7500;

/**
 * Asks an engine for a picture of a whole page, from its layout and its composed rough. What comes back is a candidate: no
 * panel shows it until somebody accepts it. For owners and editors, where the page's state allows drawing.
 * @throws AppError `not-found`, `role-missing`, `page-locked`, `state-conflict` for a page without panels,
 * `capability-missing` and `model-not-found` as `requirePageModel`, and as `enqueueGeneration`
 */
export async function drawWholePage(
  actor: Actor,
  pageId: string,
  { count }: { readonly count: number },
): Promise<{ generationId: string }> {
  const { projectId } = await requirePage(actor, pageId, 'draw');
  const model = modelProfile(await requirePageModel(projectId));
  const { book, page, sources } = await readPage(actor, pageId);
  const composed = composePage(page, { book, sources, model });
  const panels = await askedPanels(actor, { page, composed, sources });
  const { styleRevision, ...style } = await getProjectStyle(projectId);
  const rough = await runInBackground(
    'drawPageRough',
    { pageId, ...composed },
    {
      timeoutMs: ROUGH_TIMEOUT_MS,
      userId: actor.userId,
    },
  );
  return refusingAsProblem(async () => {
    const ask = generationInputSchema.parse({
      prompt: pageWords(composed.layout),
      size: composed.frame.size,
      count,
      usesRough: false,
      finish: finishFor(composed.frame.size),
    });
    const seed = toSeed(randomInt(0, 2 ** 32));
    const found = await lookUpMaterials(actor, ask, { projectId, model, style, seed, rough: null });
    const strength = changeStrength(model.card.defaults.followRough);
    const { request, inputs } = await composeRequest(
      { ...ask, image: { pictureId: ROUGH, strength } },
      { ...found, pictures: new Map([[ROUGH, rough]]) },
    );
    const files = new Map([...inputs, [composed.sha256, composed.json]]);
    for (const bytes of files.values()) await saveBlob(bytes, { mediaType: 'application/octet-stream' });
    const asked: AskedPage = { area: composed.frame.area, panels };
    const generationId = await queueGeneration(actor, {
      ...{ projectId, ask, model, styleRevision },
      request: { ...request, layout: { sha256: composed.sha256, version: PAGE_LAYOUT_VERSION } },
      inputs: files,
      urgency: 'drawing',
      ...{ parentId: null, rough: null, cast: [], sheetCell: null, panelId: null, stamp: null },
      page: { pageId, panels: asJson(askedPageSchema.parse(asked)) },
    });
    return { generationId };
  });
}

/**
 * The layout of a page as the engine that draws whole pages would get it now, for members of its project.
 * @throws AppError `not-found`, `state-conflict` for a page without panels, and as `requirePageModel`
 */
export async function getPageLayout(actor: Actor, pageId: string): Promise<{ layout: PageLayout; sha256: string }> {
  const { book, page, sources } = await readPage(actor, pageId);
  const model = modelProfile(await requirePageModel(page.projectId));
  const { layout, sha256 } = composePage(page, { book, sources, model });
  return { layout, sha256 };
}

async function readPage(
  actor: Actor,
  pageId: string,
): Promise<{ readonly book: Book; readonly page: BookPage; readonly sources: StampSources }> {
  const page = await getPage(actor, pageId);
  const book = await getBook(actor, page.projectId);
  return { book, page, sources: await readStampSources(page.projectId, book) };
}

/** How each panel is now: its part of the picture is told and compared by it, whatever becomes of the page meanwhile. */
async function askedPanels(
  actor: Actor,
  {
    page,
    composed,
    sources,
  }: { readonly page: BookPage; readonly composed: ComposedPage; readonly sources: StampSources },
): Promise<AskedPanel[]> {
  const states = sources.states.get(page.id) ?? NO_STATES;
  const asked: AskedPanel[] = [];
  for (const panel of composed.panels) {
    const { company } = sources;
    const controls = sources.style.record.controls ?? null;
    const ask = panelInput(panel, { company, states, controls, size: panel.view.size, count: 1, isVaried: false });
    const { people } = ask.staging === null ? { people: [] } : await lookUpStaging(actor, page.projectId, ask.staging);
    asked.push({
      panelId: panel.id,
      polygon: panel.polygon,
      rect: { ...panel.view.rect },
      ask,
      rough: panel.specification,
      stamp: stampNow(page, panel, sources),
      cast: people.map(({ characterId, characterRevision, outfitId }) => ({
        characterId,
        characterRevision,
        outfitId,
      })),
    });
  }
  return asked;
}

/** What the whole page shows, in words: every panel in reading order, shortened where they are too many. */
function pageWords({ panels }: PageLayout): string {
  const most = Math.floor(MOST_WORDS / panels.length);
  const told = panels.map(({ description }) =>
    description.length <= most ? description : description.slice(0, Math.max(0, description.lastIndexOf(',', most))),
  );
  return ['comic', ...(panels.length > 1 ? ['multiple panels'] : []), ...told]
    .filter((words) => words !== '')
    .join(', ');
}

import { randomInt } from 'node:crypto';
import type { Balloon } from '@/lib/contracts/balloons';
import type { Book, BookPage, BookPanel } from '@/lib/contracts/books';
import type { PanelControls } from '@/lib/contracts/controls';
import {
  generationInputSchema,
  type EnqueueGeneration,
  type FinishInput,
  type Generation,
  type GenerationInput,
} from '@/lib/contracts/generations';
import type { PanelStamp } from '@/lib/contracts/panel-stamps';
import { asTheyAre, castOf, panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { NO_STATES, stateWords, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { getProjectStyle, prepareGeneration } from '../generations/enqueue-generation';
import { generationInclude, toGenerations } from '../generations/generation-view';
import { queueGenerations, type PreparedGeneration } from '../generations/queue-generation';
import { refusingAsProblem } from '../generations/refuse-drawing';
import { projectOf } from '../projects/require-project';
import { getPage, getPeopleStates, panelModel } from './get-book';
import { getCompany } from './get-company';
import { panelsOf } from './merged-panels';
import { requirePage } from './require-page';
import { stampNow } from './stamp-sources';

/** Candidates that a panel tells of. */
const MOST_DRAWINGS = 12;

/**
 * Asks for panels of a page to be drawn: those named, or all that have no picture and are not being drawn. For owners
 * and editors. All of them are queued or none.
 * @throws AppError `not-found`, `role-missing`, and as `enqueueGeneration`
 */
export async function drawPage(
  actor: Actor,
  pageId: string,
  o: { panelIds: readonly string[] | null; count: number; isVaried: boolean },
): Promise<{ generationIds: string[] }> {
  const { projectId } = await requirePage(actor, pageId, 'draw');
  const page = await getPage(actor, pageId);
  const panels =
    o.panelIds === null ? page.panels.filter(isMissing) : page.panels.filter(({ id }) => o.panelIds?.includes(id));
  if (o.panelIds !== null && panels.length < new Set(o.panelIds).size) throw notFound('panel');
  const prepare = await openPanels(actor, projectId, {
    ...o,
    urgency: 'drawing',
    states: await getPeopleStates(projectId),
  });
  const prepared: PreparedGeneration[] = [];
  for (const panel of panels) prepared.push(await prepare(page, panel));
  return { generationIds: await refusingAsProblem(() => queueGenerations(actor, prepared)) };
}

/** Whether a panel has no picture and is not being drawn. */
export function isMissing({ picture, drawing }: BookPanel): boolean {
  return picture === null && (drawing === null || drawing.status === 'failed');
}

/** Whether a panel's picture is out of date, and none is being drawn. */
export function isOutOfDate({ picture, drawing }: BookPanel): boolean {
  return (picture?.changes?.length ?? 0) > 0 && (drawing === null || drawing.status === 'failed');
}

/** How panels are drawn. */
interface PanelsInput {
  readonly count: number;
  readonly isVaried: boolean;
  readonly urgency: EnqueueGeneration['urgency'];
  /** How people are, by page. */
  readonly states: ReadonlyMap<string, PeopleStates>;
}

/** Reads what all panels of a project share, and gives the function that composes one of them. */
export async function openPanels(
  actor: Actor,
  projectId: string,
  o: PanelsInput,
): Promise<(page: BookPage, panel: BookPanel) => Promise<PreparedGeneration>> {
  const company = await getCompany(projectId);
  const model = await requirePanelModel(projectId);
  const { words, record } = await getProjectStyle(projectId);
  const sources = { company, style: { words, record }, buckets: model.buckets, states: o.states };
  return (page, panel) => {
    const balloons = page.balloons.filter(({ panelId }) => panelId === panel.id);
    const states = o.states.get(page.id) ?? NO_STATES;
    const stamp = stampNow(page, panel, sources);
    return preparePanel(actor, projectId, {
      ...o,
      panel,
      balloons,
      company,
      model,
      states,
      stamp,
      controls: record.controls ?? null,
    });
  };
}

/** What draws a project's panels. @throws AppError `model-not-found` */
export async function requirePanelModel(projectId: string): Promise<NonNullable<Book['model']>> {
  const model = await panelModel(projectId);
  if (model !== null) return model;
  throw new AppError('model-not-found', 'No model was found.', {
    action: 'Start a worker. It looks for models when it starts.',
  });
}

async function preparePanel(
  actor: Actor,
  projectId: string,
  o: Omit<PanelsInput, 'states'> & {
    readonly panel: BookPanel;
    readonly balloons: readonly Balloon[];
    readonly company: Company;
    readonly model: { readonly id: string; readonly buckets: readonly (readonly [number, number])[] };
    /** Of the panel's page. */
    readonly states: PeopleStates;
    readonly stamp: PanelStamp;
    /** As the project has them. */
    readonly controls: PanelControls;
  },
): Promise<PreparedGeneration> {
  const { panel, company, model, states } = o;
  const { content, polygon } = panel;
  const view = panelView(polygon, model.buckets);
  const specification = panelRough({ content, polygon, view, company, balloons: o.balloons, states });
  return prepareGeneration(
    actor,
    projectId,
    { ask: panelInput(panel, { ...o, size: view.size }), urgency: o.urgency, parentId: null },
    { panelId: panel.id, specification, stamp: o.stamp },
  );
}

/** What is asked for a panel's picture. */
export function panelInput(
  { content }: Pick<BookPanel, 'content'>,
  o: {
    readonly company: Company;
    readonly states: PeopleStates;
    readonly controls: PanelControls;
    readonly size: { readonly widthPx: number; readonly heightPx: number };
    readonly count: number;
    readonly isVaried: boolean;
  },
): GenerationInput {
  const { company, states, size } = o;
  const controls = content.controls === undefined ? o.controls : content.controls;
  const known = new Set(castOf(content, company).map(({ how }) => how.characterId));
  const placeId = company.places.some(({ id }) => id === content.staging.placeId) ? content.staging.placeId : null;
  return generationInputSchema.parse({
    prompt: [content.words, stateWords(content, states)].filter((words) => words.trim() !== '').join(', '),
    size,
    seed: o.isVaried ? randomInt(0, 2 ** 32) : content.seed,
    count: o.count,
    // Whoever was taken out of the project is left out of the picture.
    staging: {
      ...content.staging,
      placeId,
      cast: content.staging.cast
        .filter(({ characterId }) => known.has(characterId))
        .map((member) => asTheyAre(member, states)),
    },
    followRough: content.followRough,
    controls: (controls ?? []).map((control) => ({ ...control, picture: null })),
    autoControl: controls === null,
    finish: finishFor(size),
  });
}

/** A model's picture that is smaller than print needs is enlarged; lines are laid over on the page, as sharp as it is printed. */
export function finishFor({ widthPx, heightPx }: { widthPx: number; heightPx: number }): FinishInput[] {
  return Math.max(widthPx, heightPx) <= ENLARGED_BELOW_PX
    ? [{ kind: 'upscale', factor: 4 }]
    : [{ kind: 'upscale', factor: 2 }];
}
const ENLARGED_BELOW_PX = 640;

/** List the pictures generated for a panel and those that were merged into it, newest first, for members of its project. @throws AppError `not-found` */
export async function findPanelDrawings(actor: Actor, panelId: string): Promise<{ items: Generation[] }> {
  const where = { id: panelId, removedAt: null, page: { deletedAt: null, project: projectOf(actor, 'view') } };
  const panel = await database().panel.findFirst({ where, select: { page: { select: { projectId: true } } } });
  if (panel === null) throw notFound('panel');
  const rows = await database().generation.findMany({
    where: { panelId: { in: await panelsOf(panelId, panel.page.projectId) }, deletedAt: null },
    include: generationInclude,
    orderBy: { id: 'desc' },
    take: MOST_DRAWINGS,
  });
  return { items: await toGenerations(rows, actor) };
}

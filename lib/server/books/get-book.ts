import type { Book, BookPage, BookPanel } from '@/lib/contracts/books';
import { languagesSchema } from '@/lib/contracts/languages';
import { capabilitiesSchema, modelPromptingSchema } from '@/lib/contracts/models';
import type { PanelStamp } from '@/lib/contracts/panel-stamps';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { statesByPage, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import { bookStyle } from '@/lib/domain/page/panels/panel-finish';
import { finishHabit } from '@/lib/domain/staging/finish-habit';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { chooseModel } from '../generations/enqueue-generation';
import { requireModel } from '../offered-models/require-model';
import { projectOf, requireProject } from '../projects/require-project';
import { pageNumbers } from './page-numbers';
import { hasStamps, pageInclude, toBookPage } from './page-view';
import { readStampSources, stampNow } from './stamp-sources';
import { findStates } from './story-states';

/** A project's pages in their order, for its members. @throws AppError `not-found` */
export async function getBook(actor: Actor, projectId: string): Promise<Book> {
  await requireProject(actor, projectId, 'view');
  const project = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      pageFormat: true,
      readingDirection: true,
      languages: true,
      styleRecord: true,
      outline: { select: { text: true } },
    },
  });
  const rows = await database().page.findMany({
    where: { projectId, deletedAt: null },
    include: pageInclude,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const titles = outlineOf(parseScript(project.outline?.text ?? '')).chapters.map(({ title }) => title);
  const numbers = [...new Set(rows.map(({ chapter }) => chapter))].sort((a, b) => a - b);
  const model = await panelModel(projectId);
  const numbered = rows.map(({ id }, index) => ({ id, number: numberAt(rows, index) }));
  const sources = rows.some(hasStamps) ? await readStampSources(projectId, { pages: numbered, model }) : null;
  return {
    projectId,
    format: pageFormatSchema.parse(project.pageFormat),
    direction: project.readingDirection,
    languages: languagesSchema.parse(project.languages),
    chapters: numbers.map((number) => ({ number, title: titles[number - 1] ?? '' })),
    pages: rows.map((row, index) => toBookPage(row, { number: numberAt(rows, index), sources })),
    states: await findStates(projectId),
    ...bookStyle(styleRecordSchema.parse(project.styleRecord).finish, model),
    model,
  };
}

/** One page, for members of its project. @throws AppError `not-found` */
export async function getPage(actor: Actor, pageId: string): Promise<BookPage> {
  const row = await database().page.findFirst({
    where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
    include: pageInclude,
  });
  if (row === null) throw notFound('page');
  const { projectId } = row;
  const pages = await numberPages(projectId);
  const sources = hasStamps(row)
    ? await readStampSources(projectId, { pages, model: await panelModel(projectId) })
    : null;
  return toBookPage(row, { number: pages.find(({ id }) => id === pageId)?.number ?? 1, sources });
}

/** The pages of a project in their order, with their numbers. Whoever calls has checked the project. */
export async function numberPages(projectId: string): Promise<Pick<BookPage, 'id' | 'number'>[]> {
  return [...(await pageNumbers([projectId]))].map(([id, number]) => ({ id, number }));
}

/** How people are on each page of a project. Whoever calls has checked the project. */
export async function getPeopleStates(projectId: string): Promise<ReadonlyMap<string, PeopleStates>> {
  return statesByPage(await numberPages(projectId), await findStates(projectId));
}

/** A panel as its page has it now. As `getPage`. @throws AppError `not-found` */
export async function getPanel(
  actor: Actor,
  { pageId, panelId }: { pageId: string; panelId: string },
): Promise<BookPanel> {
  const { panels } = await getPage(actor, pageId);
  const panel = panels.find(({ id }) => id === panelId);
  if (panel === undefined) throw notFound('panel');
  return panel;
}

/** What a panel would be drawn from now; fails as {@link getPanel} does. */
export async function getPanelStamp(
  actor: Actor,
  { pageId, panelId }: { pageId: string; panelId: string },
): Promise<PanelStamp> {
  const page = await getPage(actor, pageId);
  const panel = page.panels.find(({ id }) => id === panelId);
  if (panel === undefined) throw notFound('panel');
  const [pages, model] = [await numberPages(page.projectId), await panelModel(page.projectId)];
  return stampNow(page, panel, await readStampSources(page.projectId, { pages, model }));
}

/** The number of a page in the book: a spread before it counts as two. */
function numberAt(rows: readonly { readonly isSpread: boolean }[], index: number): number {
  return 1 + rows.slice(0, index).reduce((sum, { isSpread }) => sum + (isSpread ? 2 : 1), 0);
}

/** What draws a project's panels now; null while no model was found. */
export async function panelModel(projectId: string): Promise<Book['model']> {
  try {
    const row = await requireModel(await chooseModel(projectId, 'panel'));
    const capabilities = capabilitiesSchema.parse(row.capabilities);
    const prompting = modelPromptingSchema.parse(row.prompting);
    const [widthPx = 512, heightPx = 512] = capabilities.buckets[0] ?? [];
    const { hasLines } = finishHabit({ capabilities, prompting }, { widthPx, heightPx });
    return { id: row.id, name: row.name, buckets: capabilities.buckets, needsInk: hasLines };
  } catch (error) {
    if (error instanceof AppError && error.code === 'model-not-found') return null;
    throw error;
  }
}

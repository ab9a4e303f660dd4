import type { Book, BookPage } from '@/lib/contracts/books';
import { languagesSchema } from '@/lib/contracts/languages';
import { capabilitiesSchema, modelPromptingSchema } from '@/lib/contracts/models';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { bookStyle } from '@/lib/domain/page/panels/panel-finish';
import { finishHabit } from '@/lib/domain/staging/finish-habit';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { chooseModel } from '../generations/enqueue-generation';
import { requireModel } from '../models/find-models';
import { projectOf, requireProject } from '../projects/require-project';
import { pageInclude, toBookPage } from './page-view';
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
  return {
    projectId,
    format: pageFormatSchema.parse(project.pageFormat),
    direction: project.readingDirection,
    languages: languagesSchema.parse(project.languages),
    chapters: numbers.map((number) => ({ number, title: titles[number - 1] ?? '' })),
    pages: rows.map((row, index) => toBookPage(row, numberAt(rows, index))),
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
  const before = await database().page.findMany({
    where: {
      projectId: row.projectId,
      deletedAt: null,
      OR: [{ position: { lt: row.position } }, { position: row.position, id: { lt: row.id } }],
    },
    select: { isSpread: true },
  });
  return toBookPage(row, numberAt(before, before.length));
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

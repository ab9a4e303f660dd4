import { randomInt, randomUUID } from 'node:crypto';
import { pageFormatSchema } from '@/lib/contracts/projects';
import type { LaidOut } from '@/lib/contracts/scripts';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { inventPerson, unknownPeople, unknownPlaces } from '@/lib/domain/page/invent-people';
import { planPages, type PagesPlan, type PlannedPage } from '@/lib/domain/page/plan-pages';
import { outlineOf, type Outline } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { createCharacter } from '../characters/change-character';
import { database, inTransaction } from '../database/database';
import { createPlace } from '../places/change-place';
import { getLettering } from '../lettering/get-lettering';
import { requireProject } from '../projects/require-project';
import { requireRoom } from './change-book';
import { getBook } from './get-book';
import { getCompany } from './get-company';
import { balloonData } from './page-view';

/**
 * Brings the pages to what the script says. People and places that it names are made where the project has none of that
 * name. For owners and editors; repeating it changes nothing.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for a script without a panel or with too many pages
 */
export async function layOutScript(actor: Actor, projectId: string): Promise<LaidOut> {
  await requireProject(actor, projectId, 'edit');
  const row = await database().outline.findUnique({ where: { projectId }, select: { text: true } });
  const blocks = parseScript(row?.text ?? '');
  const outline = outlineOf(blocks);
  const premise = blocks
    .flatMap((block) => (block.kind === 'title' ? block.entries : []))
    .find(({ key }) => /^premise$/i.test(key))?.value;
  const panelCount = outline.chapters.reduce(
    (sum, { pages }) => sum + pages.reduce((all, page) => all + page.panels.length, 0),
    0,
  );
  if (panelCount === 0) {
    throw new AppError('state-conflict', 'The script has no panel yet, so there is nothing to lay out.', {
      action: 'Write what is seen, or let a draft be made from a premise.',
    });
  }
  return inTransaction(async () => {
    const made = await makeUnknown(actor, projectId, outline, premise ?? '');
    const plan = await planFor(actor, projectId, outline);
    await requireRoom(projectId, plan.pages.filter(({ id }) => id === null).length);
    await storePlan(projectId, plan);
    const changed = { pages: plan.pages.length, panels: plan.changedPanels };
    return { book: await getBook(actor, projectId), made, changed };
  });
}

async function makeUnknown(
  actor: Actor,
  projectId: string,
  outline: Outline,
  premise: string,
): Promise<LaidOut['made']> {
  const company = await getCompany(projectId);
  const hair = company.people.map(({ traits }) => traits.hairColour);
  const people = unknownPeople(
    outline,
    premise,
    company.people.map(({ name }) => name),
  );
  for (const person of people) {
    const invented = inventPerson(person, hair);
    hair.push(invented.traits.hairColour);
    await createCharacter(actor, projectId, invented);
  }
  const places = unknownPlaces(
    outline,
    company.places.map(({ name }) => name),
  );
  for (const place of places) await createPlace(actor, projectId, place);
  return { characters: people.map(({ name }) => name), places: places.map(({ name }) => name) };
}

async function planFor(actor: Actor, projectId: string, outline: Outline): Promise<PagesPlan> {
  const book = await getBook(actor, projectId);
  const format = pageFormatSchema.parse(book.format);
  return planPages({
    outline,
    company: await getCompany(projectId),
    format: formatOf(format),
    isWebtoon: format === 'webtoon',
    direction: book.direction,
    buckets: book.model?.buckets ?? [],
    lettering: await getLettering(),
    language: book.languages[0] ?? null,
    pages: book.pages,
    newId: randomUUID,
    newSeed: () => randomInt(0, 2 ** 32),
  });
}

async function storePlan(projectId: string, { pages, goneIds }: PagesPlan): Promise<void> {
  await database().page.updateMany({ where: { id: { in: [...goneIds] }, projectId }, data: { deletedAt: new Date() } });
  for (const [index, page] of pages.entries()) await storePage(projectId, page, index + 1);
  const kept = new Set(pages.map(({ id }) => id));
  const others = await database().page.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  });
  // Pages made by hand go on behind those of the script.
  const behind = others.filter(
    ({ id, position }) => !kept.has(id) && position <= pages.length && !Number.isInteger(position),
  );
  for (const [index, { id }] of behind.entries()) {
    await database().page.update({
      where: { id },
      data: { position: pages.length + (index + 1) / (behind.length + 1) },
    });
  }
}

async function storePage(projectId: string, page: PlannedPage, position: number): Promise<void> {
  const data = { chapter: page.chapter, template: page.template, position };
  const { id: pageId } =
    page.id === null
      ? await database().page.create({ data: { ...data, projectId }, select: { id: true } })
      : await database().page.update({
          where: { id: page.id },
          data: { ...data, revision: { increment: 1 } },
          select: { id: true },
        });
  const ids = page.panels.map(({ id }) => id);
  const known = new Set(
    (await database().panel.findMany({ where: { pageId }, select: { id: true } })).map(({ id }) => id),
  );
  await database().balloon.deleteMany({ where: { pageId } });
  await database().panel.deleteMany({ where: { pageId, id: { notIn: ids } } });
  for (const [index, { id, polygon, content }] of page.panels.entries()) {
    const panel = { position: index, polygon: polygon.map(({ x, y }) => ({ x, y })), content };
    if (known.has(id)) await database().panel.update({ where: { id }, data: panel });
    else await database().panel.create({ data: { ...panel, id, pageId } });
  }
  await database().balloon.createMany({
    data: page.balloons.map((balloon, index) => ({ ...balloonData(balloon, index), pageId })),
  });
}

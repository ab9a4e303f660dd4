import { MOST_PAGES, type Book, type BookPage } from '@/lib/contracts/books';
import type { LaidOut } from '@/lib/contracts/scripts';
import type { PagesPlan } from '@/lib/domain/page/planning/plan-pages';
import { isSameName } from '@/lib/domain/script/stage-panel';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import type { ReadScript } from '../background/read-script';
import { runInBackground } from '../background/run-in-background';
import { createCharacter } from '../characters/change-character';
import { database, inTransaction } from '../database/database';
import { createPlace } from '../places/change-place';
import { requireProject } from '../projects/require-project';
import { requireRoom } from './change-book';
import { getBook } from './get-book';
import { getCompany } from './get-company';
import { heldByOthers, pageHeld } from '../page-locks/refuse-held';
import { pagesToChange } from './require-page';
import { changedPages, storePagesPlan } from './store-pages-plan';

/** For the longest script that a project holds, on a slow machine. */
const PLAN_TIMEOUT_MS = 15 * 60_000;
const READ_TIMEOUT_MS = 2 * 60_000;

/**
 * Brings the pages to what the script says. People and places that it names are made where the project has none of that
 * name. The pages are planned in another process and written some at a time, so that other requests are answered
 * meanwhile. For owners and editors; repeating it changes nothing, and completes what was interrupted.
 * @throws AppError `not-found`, `role-missing`, `page-locked`, `page-held`, `state-conflict` for a script without a panel or with too many pages, and
 * when somebody changed the pages meanwhile
 */
export async function layOutScript(actor: Actor, projectId: string): Promise<LaidOut> {
  const { made, changed } = await layOutPages(actor, projectId);
  return { book: await getBook(actor, projectId), made, changed };
}

async function layOutPages(actor: Actor, projectId: string): Promise<Omit<LaidOut, 'book'>> {
  await requireProject(actor, projectId, 'edit');
  const row = await database().outline.findUnique({ where: { projectId }, select: { text: true } });
  const script = row?.text ?? '';
  const company = await getCompany(projectId);
  const asked = {
    script,
    known: { people: company.people.map(({ name }) => name), places: company.places.map(({ name }) => name) },
    takenHair: company.people.map(({ traits }) => traits.hairColour),
  };
  const read = await runInBackground('readScript', asked, { timeoutMs: READ_TIMEOUT_MS, userId: actor.userId });
  checkPages(read);
  const made = await inTransaction(() => makeUnknown(actor, projectId, read));
  const book = await getBook(actor, projectId);
  const plan = await planFor(actor, book, script);
  await requireRoom(projectId, plan.pages.filter(({ id }) => id === null).length);
  await refuseLocked(actor, book.pages, plan);
  await storePagesPlan(projectId, book.pages, { ...plan, authorId: actor.userId });
  return { made, changed: { pages: plan.pages.length, panels: plan.changedPanels } };
}

function checkPages({ pageCount }: ReadScript): void {
  if (pageCount === 0) {
    throw new AppError('state-conflict', 'The script has no panels to lay out.', {
      action: 'Write an action line, or draft the script from a premise.',
    });
  }
  // Known before anything is planned: every page with a panel becomes one at least.
  if (pageCount > MOST_PAGES) {
    throw new AppError('state-conflict', `A project can have at most ${MOST_PAGES} pages.`, {
      action: 'Create a project for each volume.',
    });
  }
}

async function makeUnknown(actor: Actor, projectId: string, read: ReadScript): Promise<LaidOut['made']> {
  // Of two who lay out at once, the second finds whom the first has made.
  await database().$queryRaw`SELECT 1 AS "locked" FROM "Outline" WHERE "projectId" = ${projectId}::uuid FOR UPDATE`;
  const company = await getCompany(projectId);
  const people = read.people.filter((person) => !company.people.some(({ name }) => isSameName(name, person.name)));
  for (const person of people) await createCharacter(actor, projectId, person);
  const places = read.places.filter((place) => !company.places.some(({ name }) => isSameName(name, place.name)));
  for (const place of places) await createPlace(actor, projectId, place);
  return { characters: people.map(({ name }) => name), places: places.map(({ name }) => name) };
}

/** @throws AppError `page-locked`, naming the pages that the script would change, `page-held` where somebody else holds one */
async function refuseLocked(actor: Actor, pages: readonly BookPage[], plan: PagesPlan): Promise<void> {
  const changed = changedPages(pages, plan);
  const free = await pagesToChange(
    actor,
    changed.map(({ id }) => id),
    'layout',
  );
  const locked = changed.filter(({ id }) => !free.has(id));
  if (locked.length === 0) return;
  const [lock] = (
    await heldByOthers(
      actor,
      locked.map(({ id }) => id),
    )
  ).values();
  if (lock !== undefined) throw pageHeld(lock);
  const numbers = locked.map(({ number }) => number).join(', ');
  throw new AppError('page-locked', `The script changes pages that their review locks: ${numbers}.`, {
    action: 'Unlock them in the review, or change the script back, then lay it out again.',
  });
}

async function planFor(actor: Actor, book: Book, script: string): Promise<PagesPlan> {
  const input = {
    script,
    company: await getCompany(book.projectId),
    format: book.format,
    direction: book.direction,
    buckets: book.model?.buckets ?? [],
    language: book.languages[0] ?? null,
    pages: book.pages,
  };
  return runInBackground('planScriptPages', input, { timeoutMs: PLAN_TIMEOUT_MS, userId: actor.userId });
}

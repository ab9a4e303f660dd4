import type { Balloon } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import { languagesSchema } from '@/lib/contracts/languages';
import type { LineChange, PageLines, SavedLines } from '@/lib/contracts/lines';
import { asTranslation, withWords } from '@/lib/domain/lines/balloon-in-language';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getPage } from '../books/get-book';
import { holdPage } from '../books/hold-page';
import { pagesToChange } from '../books/require-page';
import { balloonData, toBalloon } from '../balloons/balloon-row';
import { database, inTransaction } from '../database/database';
import { projectOf, requireProject } from '../projects/require-project';
import { carryWordsToScript } from '../books/carry-words';

/**
 * Changes words of balloons, and nothing else, on several pages, and in the script where they are lines of it. Each page is saved whole or not at all, in a transaction
 * of its own: one that somebody changed meanwhile answers with both versions, while the others are saved. For owners and
 * editors; sending it again is harmless, as its pages are stale then.
 * @throws AppError `not-found`, `role-missing`, `request-invalid` for a language that the project does not have
 */
export async function saveLines(
  actor: Actor,
  { projectId, pages }: { projectId: string; pages: readonly PageLines[] },
): Promise<{ pages: SavedLines[] }> {
  await requireProject(actor, projectId, 'edit');
  const languages = await languagesOf(projectId);
  checkLanguages(pages, languages);
  const saved: SavedLines[] = [];
  for (const page of pages) saved.push(await savePageLines(actor, { projectId, page, languages }));
  return { pages: saved };
}

async function languagesOf(projectId: string): Promise<Language[]> {
  const row = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { languages: true } });
  return languagesSchema.parse(row.languages);
}

function checkLanguages(pages: readonly PageLines[], languages: readonly Language[]): void {
  const named = pages.flatMap(({ lines }) => lines.flatMap(({ words }) => Object.keys(words)));
  const unknown = named.find((language) => !languages.includes(language));
  if (unknown === undefined) return;
  throw new AppError('request-invalid', `${unknown} is not a language of this project.`, {
    action: 'Add the language to the project first.',
    fields: [{ path: 'pages', message: `${unknown} is not a language of this project` }],
  });
}

/** Undoes the page's transaction when one of its balloons is not there. */
class MissingLine extends Error {}

async function savePageLines(
  actor: Actor,
  { projectId, page, languages }: { projectId: string; page: PageLines; languages: readonly Language[] },
): Promise<SavedLines> {
  const { pageId, revision, lines } = page;
  const mine = { id: pageId, projectId, deletedAt: null, project: projectOf(actor, 'edit') };
  try {
    return await inTransaction(async (): Promise<SavedLines> => {
      await holdPage(pageId);
      const free = await pagesToChange(actor, [pageId], 'letter');
      if (!free.has(pageId) && (await database().page.count({ where: mine })) > 0) {
        return { outcome: 'locked', pageId, sent: page };
      }
      const { count } = await database().page.updateMany({
        where: { ...mine, revision },
        data: { revision: { increment: 1 } },
      });
      if (count === 0) {
        const isThere = (await database().page.count({ where: mine })) > 0;
        if (!isThere) return { outcome: 'missing', pageId, sent: page };
        return { outcome: 'stale', page: await getPage(actor, pageId), sent: page };
      }
      const before = await balloonsOn(pageId);
      for (const line of lines) await saveLine(pageId, line, languages);
      await carryWordsToScript(projectId, { before, after: await balloonsOn(pageId) });
      return { outcome: 'saved', page: await getPage(actor, pageId) };
    });
  } catch (error) {
    if (error instanceof MissingLine) return { outcome: 'missing', pageId, sent: page };
    throw error;
  }
}

async function balloonsOn(pageId: string): Promise<Balloon[]> {
  return (await database().balloon.findMany({ where: { pageId }, orderBy: { position: 'asc' } })).map(toBalloon);
}

async function saveLine(
  pageId: string,
  { balloonId, words }: LineChange,
  languages: readonly Language[],
): Promise<void> {
  const [main = 'en'] = languages;
  const row = await database().balloon.findFirst({ where: { id: balloonId, pageId } });
  if (row === null) throw new MissingLine();
  const changed = Object.entries(words).reduce(
    (balloon: Balloon, [language, text]) =>
      text === undefined ? balloon : withWords(balloon, asTranslation(language, main), text),
    toBalloon(row),
  );
  const { text, content } = balloonData(changed, row.position);
  await database().balloon.update({ where: { id: balloonId }, data: { text, content } });
}

import { languagesSchema } from '@/lib/contracts/languages';
import type { Suggest, Suggestion } from '@/lib/contracts/suggestions';
import { isEqual } from '@/lib/domain/page/versions/is-equal';
import { findTemplate } from '@/lib/domain/layout/templates/layout-templates';
import { outlinesProblem } from '@/lib/domain/suggestions/check-outlines';
import { settingsLike, settingsOf } from '@/lib/domain/suggestions/panel-settings';
import { AppError, notFound } from '../app-error';
import { panelsOf } from '../books/merged-panels';
import { picturesOfPanel } from '../books/choose-panel-picture';
import { database } from '../database/database';
import { readJudgedPage } from './judged-page';

interface Page {
  readonly id: string;
  readonly projectId: string;
}

const OPEN = { state: 'open', decidedBy: null } as const;

/**
 * A suggestion as it is stored: with what it would change as that is now. Whoever calls has checked that the page may be
 * commented on.
 * @throws AppError `not-found` for a balloon, panel, layout or picture that the page doesn't have; `request-invalid` for
 * another language than the book's, outlines that can't be, and what is so already
 */
export async function completeSuggestion(page: Page, wish: Suggest): Promise<Suggestion> {
  switch (wish.kind) {
    case 'text':
      await checkText(page, wish);
      return { ...wish, ...OPEN };
    case 'panel': {
      const { content } = await panelOn(page.id, wish.panelId);
      const before = settingsLike(settingsOf(content), wish.after);
      if (isEqual(before, wish.after)) throw isSoAlready();
      return { ...wish, before, ...OPEN };
    }
    case 'layout':
      return completeLayout(page.id, wish);
    case 'picture': {
      const { pictureId } = await panelOn(page.id, wish.panelId);
      const where = { id: wish.after, projectId: page.projectId, deletedAt: null };
      const isOfPanel = picturesOfPanel(await panelsOf(wish.panelId, page.projectId));
      if ((await database().picture.count({ where: { ...where, ...isOfPanel } })) === 0) throw notFound('picture');
      if (pictureId === wish.after) throw isSoAlready();
      return { ...wish, before: pictureId, ...OPEN };
    }
    default:
      return wish satisfies never;
  }
}

async function panelOn(pageId: string, panelId: string) {
  const panel = (await readJudgedPage(pageId)).panels.find(({ id }) => id === panelId);
  if (panel === undefined) throw notFound('panel');
  return panel;
}

async function completeLayout(pageId: string, wish: Extract<Suggest, { kind: 'layout' }>): Promise<Suggestion> {
  const { template, after } = wish;
  const { panels, paper } = await readJudgedPage(pageId);
  if (template !== null && findTemplate(template) === null) throw notFound('layout');
  const ids = panels.map(({ id }) => id);
  const isWhole = isEqual(
    ids,
    after.map(({ id }) => id),
  );
  if (template !== null && !isWhole) {
    throw invalid(
      'A layout needs an outline for each panel of the page, in their order.',
      'Reload the page and try again.',
    );
  }
  const before = after.map(({ id }) => {
    const panel = panels.find((one) => one.id === id);
    if (panel === undefined) throw notFound('panel');
    return { id, polygon: panel.polygon };
  });
  const problem = outlinesProblem(after, paper);
  if (problem !== null) throw invalid(PROBLEMS[problem], 'Suggest another outline.');
  if (isEqual(before, after)) throw isSoAlready();
  return { ...wish, before, ...OPEN };
}

const PROBLEMS = {
  crossing: 'The outline of a panel crosses itself.',
  'too-thin': 'A panel would be too narrow.',
  outside: 'A panel lies outside of the page.',
} as const;

async function checkText(page: Page, { balloonId, language }: Extract<Suggest, { kind: 'text' }>): Promise<void> {
  const balloon = await database().balloon.count({ where: { id: balloonId, pageId: page.id } });
  if (balloon === 0) throw notFound('balloon');
  const { languages } = await database().project.findUniqueOrThrow({
    where: { id: page.projectId },
    select: { languages: true },
  });
  if (languagesSchema.parse(languages).includes(language)) return;
  throw new AppError('request-invalid', `${language} is not a language of this project.`, {
    action: 'Add the language to the project first.',
    fields: [{ path: 'suggestion.language', message: `${language} is not a language of this project` }],
  });
}

function isSoAlready(): AppError {
  return invalid('The page is like that already.', 'Suggest something else.');
}

function invalid(sentence: string, action: string): AppError {
  return new AppError('request-invalid', sentence, { action, fields: [{ path: 'suggestion', message: sentence }] });
}

import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { Suggestion, SuggestionKind } from '@/lib/contracts/suggestions';
import { wordsIn } from '@/lib/domain/lines/balloon-in-language';
import type { ContentChange } from '@/lib/domain/review/review-rights';
import { withSuggestion } from '@/lib/domain/suggestions/apply-suggestion';
import { suggestionConflict } from '@/lib/domain/suggestions/suggestion-conflict';
import { AppError, notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { choosePanelPicture } from '../books/choose-panel-picture';
import { getPage } from '../books/get-book';
import { requirePage } from '../books/require-page';
import { savePage } from '../books/save-page';
import { saveLines } from '../lines/save-lines';
import { readJudgedPage } from './judged-page';

interface Place {
  readonly projectId: string;
  readonly pageId: string;
}

/**
 * Carries a suggestion out as its editor would, in the caller's transaction.
 * @param o.revision of the page that it was judged on; null as the page is now
 * @throws AppError `state-conflict` where what it would change is gone or was changed, `revision-stale` with the page as it is
 * stored; what saving lines, pages and pictures throws, `page-locked` among it
 */
export async function applySuggestion(
  actor: Actor,
  place: Place,
  { suggestion, revision }: { readonly suggestion: Suggestion; readonly revision: number | null },
): Promise<void> {
  const { pageId } = place;
  await requirePage(actor, pageId, CHANGES[suggestion.kind]);
  const page = await getPage(actor, pageId);
  if (revision !== null && page.revision !== revision) throw staleRevision(page, suggestion);
  await refuseConflict(pageId, suggestion);
  switch (suggestion.kind) {
    case 'text':
      return applyText(actor, { ...place, revision: page.revision }, suggestion);
    case 'picture': {
      const { panelId, before, after } = suggestion;
      await choosePanelPicture(actor, panelId, { pictureId: after, shownPictureId: before, isUpToDate: false });
      return;
    }
    case 'layout':
    case 'panel':
      await savePage(actor, { pageId, revision: page.revision, page: withSuggestion(toSaved(page), suggestion) });
      return;
    default:
      return suggestion satisfies never;
  }
}

/** What of a page accepting changes, as its state may forbid. */
const CHANGES = {
  text: 'letter',
  panel: 'layout',
  layout: 'layout',
  picture: 'draw',
} as const satisfies Record<SuggestionKind, ContentChange>;

/** Layers are told without their strokes and areas, which stay as they are stored. */
function toSaved({ template, panels, balloons, layers }: BookPage): SavePage {
  return { template, panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })), balloons, layers };
}

async function refuseConflict(pageId: string, suggestion: Suggestion): Promise<void> {
  const judged = await readJudgedPage(pageId);
  const conflict = suggestionConflict(suggestion, judged);
  if (conflict === null) return;
  if (conflict === 'gone') {
    if (suggestion.kind === 'text') throw notFound('balloon');
    throw new AppError('state-conflict', 'A panel that this suggestion is about is not on the page any more.', {
      action: 'Refuse the suggestion.',
    });
  }
  if (suggestion.kind !== 'text') {
    throw new AppError('state-conflict', 'What this suggestion would change was changed after it was made.', {
      action: 'Compare both, then change the page by hand or refuse the suggestion.',
    });
  }
  const balloon = judged.balloons.find(({ id }) => id === suggestion.balloonId);
  const stored = balloon === undefined ? '' : wordsIn(balloon, suggestion.language, judged.language);
  throw new AppError('state-conflict', 'The text of this balloon changed after the suggestion was made.', {
    action: 'Compare both texts, then change the balloon by hand or refuse the suggestion.',
    versions: { stored, sent: suggestion.before },
  });
}

async function applyText(
  actor: Actor,
  { projectId, pageId, revision }: Place & { readonly revision: number },
  { balloonId, language, after }: Extract<Suggestion, { kind: 'text' }>,
): Promise<void> {
  const line = { balloonId, words: { [language]: after } };
  const { pages } = await saveLines(actor, { projectId, pages: [{ pageId, revision, lines: [line] }] });
  const [saved] = pages;
  if (saved?.outcome === 'stale') throw staleRevision(saved.page, { text: after });
  if (saved?.outcome !== 'saved') throw notFound('page');
}

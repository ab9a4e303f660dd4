import type { DecidedSuggestion, SuggestionToDecide } from '@/lib/contracts/suggestion-operations';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { decides, getPageDeciders, isForDeciders } from '../books/page-deciders';
import { database } from '../database/database';
import { acceptRegionEdit, refuseRegionEdit } from '../region-edits/decide-region-edit';
import { decideSuggestion } from './decide-suggestion';

/**
 * Accepts or refuses several suggestions of a page, one after another, in the order given: each as it would be by itself, so that
 * one that can't be accepted any more says why, and the others are decided. For whom `decideSuggestion` is for.
 * @throws AppError `not-found` for a page that isn't there, `role-missing`
 */
export async function decideSuggestions(
  actor: Actor,
  pageId: string,
  { decision, items }: { decision: 'accept' | 'refuse'; items: readonly SuggestionToDecide[] },
): Promise<{ items: DecidedSuggestion[] }> {
  if (!decides(await getPageDeciders(actor, pageId))) throw isForDeciders();
  const decided: DecidedSuggestion[] = [];
  for (const item of items) decided.push({ ...item, problem: await decideOne(actor, pageId, item, decision) });
  return { items: decided };
}

/** @returns what kept it from being decided; null when it was */
async function decideOne(
  actor: Actor,
  pageId: string,
  { kind, id }: SuggestionToDecide,
  decision: 'accept' | 'refuse',
): Promise<DecidedSuggestion['problem']> {
  try {
    if (kind === 'comment') {
      if ((await database().comment.count({ where: { id, pageId } })) === 0) throw notFound('suggestion');
      await decideSuggestion(actor, { commentId: id, decision, revision: null });
    } else {
      if ((await database().regionEdit.count({ where: { id, panel: { pageId } } })) === 0) throw notFound('suggestion');
      if (decision === 'accept') await acceptRegionEdit(actor, id, { candidate: 0, word: '' });
      else await refuseRegionEdit(actor, id, { word: '' });
    }
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, sentence: error.message, action: error.details.action ?? '' };
  }
}

import type { PageSuggestions } from '@/lib/contracts/suggestion-operations';
import { suggestionSchema } from '@/lib/contracts/suggestions';
import { mayDelegate } from '@/lib/domain/review/suggestion-rights';
import { suggestionConflict } from '@/lib/domain/suggestions/suggestion-conflict';
import type { Actor } from '../auth/actor';
import { decides, getPageDeciders } from '../books/page-deciders';
import { database } from '../database/database';
import { findPageRegionSuggestions } from '../region-edits/find-region-edits';
import { readJudgedPage } from './judged-page';

/**
 * What is suggested for a page and waits to be decided, the oldest first: suggestions made in comments, and edits of regions.
 * For members of its project. @throws AppError `not-found`
 */
export async function findSuggestions(actor: Actor, pageId: string): Promise<PageSuggestions> {
  const page = await getPageDeciders(actor, pageId);
  const judged = await readJudgedPage(pageId);
  const rows = await database().comment.findMany({
    where: { pageId, deletedAt: null, suggestion: { path: ['state'], equals: 'open' } },
    select: { id: true, parentId: true, authorName: true, text: true, createdAt: true, suggestion: true },
    orderBy: { id: 'asc' },
  });
  const shown = new Map(judged.panels.map(({ id, pictureId }) => [id, pictureId]));
  const edits = await findPageRegionSuggestions(pageId);
  return {
    author: page.author,
    delegate: page.delegate,
    canDecide: decides(page),
    canDelegate: mayDelegate(page.member, { authorId: page.author?.id ?? null }),
    comments: rows.map(({ id, parentId, authorName, text, createdAt, suggestion }) => {
      const parsed = suggestionSchema.parse(suggestion);
      const conflict = suggestionConflict(parsed, judged);
      return {
        commentId: id,
        threadId: parentId ?? id,
        authorName,
        text,
        createdAt: createdAt.toISOString(),
        suggestion: parsed,
        conflict,
      };
    }),
    regionEdits: edits.map((edit) => ({
      edit,
      conflict: shown.get(edit.panelId) === edit.input.pictureId ? null : ('changed' as const),
    })),
  };
}

import { useEffect, useMemo, useRef } from 'react';
import { useComments, useCommentMutations } from '@/lib/client/comments';
import { useMembers } from '@/lib/client/projects';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { Comment, PinTarget } from '@/lib/contracts/comments';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import type { Language } from '@/lib/contracts/languages';
import { wordsIn } from '@/lib/domain/lines/balloon-in-language';
import { useSuggestions } from '@/lib/client/suggestions';
import { suggestionConflict, type JudgedPage } from '@/lib/domain/suggestions/suggestion-conflict';
import type { CommentActions, CommentedPage } from '../../comments/comment-actions';
import { useProblem } from '../../ui/use-problem';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { SuggestionForm } from '../suggestions/suggestion-form';

const NO_COMMENTS: readonly Comment[] = [];

/** The comments of a page, and the things of it that they can be pinned to. */
export function usePageComments(
  page: BookPage,
  content: SavePage,
): { comments: readonly Comment[]; targets: readonly PinTarget[] } {
  const { data } = useComments(page.projectId, page.id);
  const { panels, balloons } = content;
  const targets = useMemo(() => pinTargets({ panels, balloons }), [panels, balloons]);
  return { comments: data ?? NO_COMMENTS, targets };
}

/** What a member can do with the comments of a page on the desk. */
export function useCommentActions(page: BookPage): CommentActions {
  const { project } = useDeskFacts();
  const canDecide = useSuggestions(page.projectId, page.id).data?.canDecide ?? false;
  const { create, change, remove, resolve, react, decide } = useCommentMutations(page.projectId, page.id);
  const { notify } = useProblem();
  const latest = useRef(notify);
  useEffect(() => {
    latest.current = notify;
  });
  const pageRevision = page.revision;
  const isOwner = project.myRole === 'owner';
  const [add, edit, wipe, settle, answer, judge] = [
    create.mutate,
    change.mutate,
    remove.mutate,
    resolve.mutate,
    react.mutate,
    decide.mutate,
  ];
  // The same as long as it does the same, so that threads are not drawn anew.
  return useMemo((): CommentActions => {
    const onError = (error: unknown) => latest.current(error);
    return {
      add: (wish, onDone) => add({ ...wish, pageRevision }, { onSuccess: onDone, onError }),
      isAdding: create.isPending,
      change: (comment, text, onDone) => edit({ comment, text }, { onSuccess: onDone, onError }),
      remove: ({ id }) => wipe(id, { onError }),
      canRemove: ({ isMine }) => isMine || isOwner,
      resolve: ({ id }, isResolved) => settle({ commentId: id, isResolved }, { onError }),
      react: ({ id }, kind, isOn) => answer({ commentId: id, kind, isOn }, { onError }),
      decide: canDecide ? ({ id }, decision) => judge({ commentId: id, decision, pageRevision }, { onError }) : null,
    };
  }, [add, edit, wipe, settle, answer, judge, create.isPending, pageRevision, isOwner, canDecide]);
}

/** What the comments of a page on the desk are about. */
export function useCommentedPage(page: BookPage): CommentedPage {
  const { project, book, format } = useDeskFacts();
  const shown = useDesk((state) => state.language);
  const { items } = useMembers(project.id);
  const main = book.languages[0] ?? 'en';
  const { balloons, panels } = page;
  const { widthMm, heightMm } = format;
  return useMemo(
    (): CommentedPage => ({
      textOf: (balloonId, language) => {
        const balloon = balloons.find(({ id }) => id === balloonId);
        return balloon === undefined ? null : wordsIn(balloon, language, main);
      },
      language: shown ?? main,
      people: items ?? [],
      conflictOf: (suggestion) => suggestionConflict(suggestion, judgedPage({ balloons, panels }, main)),
      preview: { widthMm, heightMm, outlines: panels.map(({ id, polygon }) => ({ id, polygon })) },
      Form: SuggestionForm,
    }),
    [balloons, panels, main, shown, items, widthMm, heightMm],
  );
}

function judgedPage({ balloons, panels }: Pick<BookPage, 'balloons' | 'panels'>, language: Language): JudgedPage {
  return { balloons, panels: panels.map((panel) => ({ ...panel, pictureId: panel.picture?.id ?? null })), language };
}

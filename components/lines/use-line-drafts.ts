'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSaveLines } from '@/lib/client/lines';
import type { Book } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PageLines, SavedLines } from '@/lib/contracts/lines';
import { wordsOf } from '@/lib/domain/lines/book-lines';
import { useProblem } from '../ui/use-problem';

const SAVE_AFTER_MS = 800;
const AGAIN_AFTER_MS = 5000;

/** Words that were typed and are not saved yet. */
export interface LineDraft {
  readonly pageId: string;
  readonly balloonId: string;
  readonly language: Language;
  readonly text: string;
  /** What stood there when the typing began. */
  readonly base: string;
}

export type LinesState = 'saved' | 'saving' | 'failed' | 'held';

export interface LineDrafts {
  readonly state: LinesState;
  readonly draftOf: (balloonId: string, language: Language) => LineDraft | undefined;
  readonly write: (draft: LineDraft) => void;
  /** Forgets what was typed, for what is stored. */
  readonly drop: (draft: LineDraft) => void;
}

type Drafts = Readonly<Record<string, LineDraft>>;

function keyOf({ balloonId, language }: Pick<LineDraft, 'balloonId' | 'language'>): string {
  return `${balloonId}/${language}`;
}

/** Whether somebody else changed the same words meanwhile, so that a person must choose. */
export function isContested(draft: LineDraft, stored: string): boolean {
  return stored !== draft.base && stored !== draft.text;
}

/** Saves words a moment after the last was typed, page by page; what two people changed at once waits for a choice. */
export function useLineDrafts(book: Book, canEdit: boolean): LineDrafts {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [failedAt, setFailedAt] = useState(0);
  const { mutate, isPending } = useSaveLines(book.projectId);
  const { notify } = useProblem();
  const problems = useTranslations('problems');
  const stored = useMemo(() => storedWords(book), [book]);
  const ready = Object.values(drafts).filter((draft) => !isContested(draft, stored.get(keyOf(draft)) ?? draft.base));
  const waiting = JSON.stringify(ready);
  useEffect(() => {
    if (!canEdit || isPending || waiting === '[]') return undefined;
    const timer = setTimeout(
      () =>
        mutate(pagesOf(book, ready), {
          onSuccess: (answers) => {
            const isLocked = answers.some(({ outcome }) => outcome === 'locked');
            if (isLocked) {
              toast.error(problems('page-locked.title'), {
                id: 'page-locked',
                description: problems('page-locked.action'),
              });
            }
            setFailedAt(isLocked ? Date.now() : 0);
            const done = new Set(answers.flatMap((answer) => doneIn(answer)));
            setDrafts((now) =>
              without(
                now,
                ready.filter(({ pageId }) => done.has(pageId)),
              ),
            );
          },
          onError: (error) => {
            notify(error);
            setFailedAt(Date.now());
          },
        }),
      failedAt === 0 ? SAVE_AFTER_MS : AGAIN_AFTER_MS,
    );
    return () => clearTimeout(timer);
    // `waiting` stands for `ready`, which is another value each time.
  }, [waiting, isPending, failedAt, canEdit, book, mutate, notify, problems]);
  const draftOf = useCallback(
    (balloonId: string, language: Language) => drafts[keyOf({ balloonId, language })],
    [drafts],
  );
  const write = useCallback((draft: LineDraft) => setDrafts((now) => ({ ...now, [keyOf(draft)]: draft })), []);
  const drop = useCallback((draft: LineDraft) => setDrafts((now) => without(now, [draft])), []);
  return { state: stateOf({ drafts, ready, isPending, failedAt }), draftOf, write, drop };
}

function stateOf(o: { drafts: Drafts; ready: readonly LineDraft[]; isPending: boolean; failedAt: number }): LinesState {
  if (o.failedAt > 0 && o.ready.length > 0) return 'failed';
  if (o.isPending || o.ready.length > 0) return 'saving';
  return Object.keys(o.drafts).length > 0 ? 'held' : 'saved';
}

/** Drafts without those that are done, unless more was typed since. */
function without(drafts: Drafts, done: readonly LineDraft[]): Drafts {
  const texts = new Map(done.map((draft) => [keyOf(draft), draft.text]));
  return Object.fromEntries(Object.entries(drafts).filter(([key, draft]) => texts.get(key) !== draft.text));
}

/** The page whose words need not be sent again; what is stale or locked stays as it was typed. */
function doneIn(answer: SavedLines): string[] {
  if (answer.outcome === 'saved') return [answer.page.id];
  return answer.outcome === 'missing' ? [answer.pageId] : [];
}

function storedWords(book: Book): Map<string, string> {
  return new Map(
    book.pages.flatMap(({ balloons }) =>
      balloons.flatMap((balloon) =>
        Object.entries(wordsOf(balloon, book.languages)).map(([language, text]): [string, string] => [
          keyOf({ balloonId: balloon.id, language }),
          text,
        ]),
      ),
    ),
  );
}

/** Drafts by page, each with the revision that it is changed from. */
function pagesOf(book: Book, drafts: readonly LineDraft[]): PageLines[] {
  return book.pages.flatMap(({ id: pageId, revision }) => {
    const words = new Map<string, Record<Language, string>>();
    for (const { balloonId, language, text, pageId: at } of drafts) {
      if (at === pageId) words.set(balloonId, { ...words.get(balloonId), [language]: text });
    }
    const lines = [...words].map(([balloonId, said]) => ({ balloonId, words: said }));
    return lines.length === 0 ? [] : [{ pageId, revision, lines }];
  });
}

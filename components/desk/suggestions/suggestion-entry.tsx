'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { BookPage } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import type { PageSuggestions } from '@/lib/contracts/suggestion-operations';
import type { SuggestionConflict } from '@/lib/contracts/suggestions';
import { useCommentsStore } from '../../comments/comments-store';
import { SuggestionPreview, BeforeAndAfter } from '../../comments/suggestion-preview';
import { Button } from '../../ui/button';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { useWorkWords } from '../region/use-work-words';

/** Something that waits to be decided: made in a comment, or an edit of a region. */
export type Entry = { readonly id: string; readonly conflict: SuggestionConflict | null } & (
  | { readonly kind: 'comment'; readonly comment: PageSuggestions['comments'][number] }
  | { readonly kind: 'region-edit'; readonly edit: RegionEdit }
);

/** One suggestion: who made it, what it is about, how it would be, and the decision. */
export function SuggestionEntry({
  entry,
  page,
  isChosen,
  onChoose,
  onDecide,
}: {
  readonly entry: Entry;
  readonly page: BookPage;
  readonly isChosen: boolean;
  /** Null where there is nothing to choose from. */
  readonly onChoose: ((isChosen: boolean) => void) | null;
  /** Null for who may not decide. */
  readonly onDecide: ((decision: 'accept' | 'refuse') => void) | null;
}) {
  const t = useTranslations('suggestions');
  const comments = useTranslations('comments');
  const what =
    entry.kind === 'comment'
      ? t(`made.${entry.comment.suggestion.kind}`, { name: entry.comment.authorName })
      : t('made.region', { name: entry.edit.author?.name ?? t('somebody') });
  return (
    <li>
      <article
        aria-label={what}
        className="flex flex-col gap-1.5 rounded-koma border border-hairline bg-raised p-2 text-tool"
      >
        <div className="flex items-start gap-2">
          {onChoose !== null && (
            <input
              type="checkbox"
              className="mt-1"
              aria-label={t('select', { what })}
              checked={isChosen}
              onChange={({ target }) => onChoose(target.checked)}
            />
          )}
          <p className="font-semibold [overflow-wrap:anywhere]">{what}</p>
        </div>
        {entry.kind === 'comment' ? (
          <OfComment comment={entry.comment} page={page} />
        ) : (
          <OfRegion edit={entry.edit} page={page} />
        )}
        {entry.conflict !== null && (
          <p role="note" className="rounded-[4px] bg-mark-wash p-1.5 text-small">
            {t(entry.conflict)}
          </p>
        )}
        {onDecide !== null && (
          <div className="flex gap-1.5">
            <Button size="small" look="primary" disabled={entry.conflict !== null} onClick={() => onDecide('accept')}>
              <Check aria-hidden size={14} />
              {comments('accept')}
            </Button>
            <Button size="small" onClick={() => onDecide('refuse')}>
              <X aria-hidden size={14} />
              {comments('refuse')}
            </Button>
          </div>
        )}
      </article>
    </li>
  );
}

function OfComment({
  comment,
  page,
}: {
  readonly comment: PageSuggestions['comments'][number];
  readonly page: BookPage;
}) {
  const t = useTranslations('suggestions');
  const { format } = useDeskFacts();
  const use = useDesk((state) => state.use);
  const { suggestion, text, threadId } = comment;
  const outlines = page.panels.map(({ id, polygon }) => ({ id, polygon }));
  const panelId = 'panelId' in suggestion ? suggestion.panelId : null;
  return (
    <>
      <p className="text-small text-ink-soft [overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
      <SuggestionPreview suggestion={suggestion} page={{ ...format, outlines }} />
      <div className="flex flex-wrap gap-x-3">
        {panelId !== null && <PanelButton page={page} panelId={panelId} />}
        <button
          type="button"
          className="min-h-8 text-small underline max-lg:min-h-11"
          onClick={() => {
            useCommentsStore.getState().open(threadId);
            use('comment');
          }}
        >
          {t('showThread')}
        </button>
      </div>
    </>
  );
}

function OfRegion({ edit, page }: { readonly edit: RegionEdit; readonly page: BookPage }) {
  const t = useTranslations('suggestions');
  const workWords = useWorkWords();
  const [candidate] = edit.candidates;
  const shown = (pictureId: string | null) =>
    pictureId === null ? (
      <span className="text-small text-ink-soft">{t('none')}</span>
    ) : (
      <img src={pictureAddress(pictureId, 'thumb')} alt="" className="aspect-square w-full bg-paper object-contain" />
    );
  return (
    <>
      <p className="text-small text-ink-soft">{workWords(edit.work)}</p>
      <BeforeAndAfter before={shown(edit.input.pictureId)} after={shown(candidate?.pictureId ?? null)} />
      <PanelButton page={page} panelId={edit.panelId} />
    </>
  );
}

function PanelButton({ page, panelId }: { readonly page: BookPage; readonly panelId: string }) {
  const t = useTranslations('suggestions');
  const select = useDesk((state) => state.select);
  const index = page.panels.findIndex(({ id }) => id === panelId);
  if (index < 0) return null;
  return (
    <button
      type="button"
      className="min-h-8 w-fit text-small underline max-lg:min-h-11"
      onClick={() => select({ kind: 'panel', id: panelId })}
    >
      {t('showPanel', { number: index + 1 })}
    </button>
  );
}

'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useChecklistItems, useTickChecklistItem } from '@/lib/client/reviews';
import type { ReviewRound, RoundPage } from '@/lib/contracts/reviews';
import { useProblem } from '../ui/use-problem';

/** The checklist of a round's stage for one of its pages: the studio's items, and one's own. */
export function ChecklistTicks({
  round,
  roundPage,
  canTick,
}: {
  readonly round: ReviewRound;
  readonly roundPage: RoundPage;
  readonly canTick: boolean;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const id = useId();
  const { data } = useChecklistItems();
  const tick = useTickChecklistItem(round.projectId);
  const items = (data?.items ?? []).filter(({ stage }) => stage === round.stage);
  if (items.length === 0) return null;
  const tickedBy = new Map(roundPage.ticks.map(({ itemId, userName }) => [itemId, userName]));
  const set = (itemId: string, isDone: boolean) =>
    tick.mutate({ roundId: round.id, pageId: roundPage.pageId, itemId, isDone }, { onError: notify });
  return (
    <fieldset className="flex flex-col gap-1" disabled={!canTick || tick.isPending}>
      <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('checklist')}</legend>
      {items.map((item) => {
        const by = tickedBy.get(item.id);
        return (
          <label
            key={item.id}
            htmlFor={`${id}${item.id}`}
            className="flex min-h-8 items-start gap-2 text-small max-lg:min-h-11"
          >
            <input
              id={`${id}${item.id}`}
              type="checkbox"
              checked={by !== undefined}
              onChange={({ target }) => set(item.id, target.checked)}
              className="mt-0.5 size-4 accent-ink"
            />
            <span className="wrap-anywhere">
              {item.text}
              {by !== undefined && <span className="block text-ink-soft">{t('tickedBy', { name: by })}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

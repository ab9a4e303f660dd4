'use client';

import { Check, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { Button } from '../../ui/button';
import { EditCard } from './edit-card';
import type { Panel } from './panel-people';
import { useRegionView } from './region-view';
import { useEditActions } from './use-edit-actions';
import { useWorkWords } from './use-work-words';

/** A change of one selection, in all panels that it touches: taken or let go together. */
export function BatchCard({
  edits,
  panels,
}: {
  readonly edits: readonly RegionEdit[];
  readonly panels: readonly Panel[];
}) {
  const t = useTranslations('region');
  const workWords = useWorkWords();
  const actions = useEditActions();
  const { looked, isBefore, showBefore } = useRegionView();
  const [first] = edits;
  const ready = edits.filter(({ state }) => state === 'ready');
  const isDrawing = edits.some(({ state }) => state === 'drawing');
  if (first === undefined) return null;
  return (
    <article
      aria-label={workWords(first.work)}
      className="flex flex-col gap-3 rounded-koma border border-hairline bg-raised p-2.5"
    >
      <h3 className="text-tool font-semibold">{workWords(first.work)}</h3>
      {edits.map((edit) => {
        const at = panels.findIndex(({ id }) => id === edit.panelId);
        const panel = panels[at];
        return panel && <EditCard key={edit.id} edit={edit} panel={panel} number={at + 1} />;
      })}
      {ready.length > 0 && (
        <Button size="small" aria-pressed={isBefore} onClick={() => showBefore(!isBefore)}>
          {isBefore ? t('showAfter') : t('showBefore')}
        </Button>
      )}
      <div className="flex flex-wrap gap-2">
        {ready.length > 0 && !isDrawing && (
          <Button
            look="primary"
            size="small"
            disabled={actions.isBusy}
            onClick={() => ready.forEach((edit) => actions.accept(edit, looked[edit.id] ?? 0))}
          >
            <Check aria-hidden size={15} />
            {t('accept')}
          </Button>
        )}
        <Button size="small" disabled={actions.isBusy} onClick={() => edits.forEach(actions.discard)}>
          <X aria-hidden size={15} />
          {isDrawing ? t('stop') : t('discard')}
        </Button>
        {!isDrawing && (
          <Button
            size="small"
            disabled={actions.isBusy}
            onClick={() => {
              edits.forEach(actions.discard);
              edits.forEach(actions.again);
            }}
          >
            <RotateCcw aria-hidden size={15} />
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </article>
  );
}

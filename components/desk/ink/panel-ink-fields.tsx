'use client';

import { PenLine, Spline } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Balloon } from '@/lib/contracts/balloons';
import { INK_REPLACES } from '@/lib/contracts/books';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { withInkReplacing } from '@/lib/domain/page/picture-ink/put-on-page';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { useRough } from '../panel-layer';
import { PictureInkDialog } from './picture-ink-dialog';
import { useInkByHand, type InkedPanel } from './use-ink-by-hand';

const BELOW = ['none', ...INK_REPLACES] as const;

/** A panel's picture as ink, its lines as strokes, and what of both is shown below the page's ink. */
export function PanelInkFields({
  hasInk,
  balloons,
  ...panelOf
}: Omit<InkedPanel, 'rough'> & {
  readonly balloons: readonly Balloon[];
  /** Whether the rough's lines lie over the picture. */
  readonly hasInk: boolean;
}) {
  const t = useTranslations('pictureInk');
  const { pageId, panel, stored, number, shows } = panelOf;
  const rough = useRough(panel, balloons, useDeskFacts().statesOf(pageId));
  const of: InkedPanel = { ...panelOf, rough };
  const edit = useDesk((state) => state.edit);
  const [isOpen, setOpen] = useState(false);
  const { isWorking, start } = useInkByHand(of);
  const { inkReplaces } = panel.content;
  const picture = stored?.picture ?? null;
  const hasLines = shows.kind === 'drawing' ? shows.hasLines : shows.kind === 'picture' && hasInk;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {picture !== null && (
          <Button size="small" onClick={() => setOpen(true)}>
            <Spline aria-hidden size={15} />
            {t('open')}
          </Button>
        )}
        {hasLines && inkReplaces === undefined && (
          <Button size="small" disabled={isWorking} onClick={start}>
            <PenLine aria-hidden size={15} />
            {isWorking ? t('tracing') : t('editByHand')}
          </Button>
        )}
      </div>
      <SelectField
        label={t('below')}
        value={inkReplaces ?? 'none'}
        options={BELOW.map((value) => ({ value, label: t(`belowChoice.${value}`) }))}
        onChange={({ target }) => {
          const chosen = INK_REPLACES.find((one) => one === target.value) ?? null;
          edit(pageId, (now) => withInkReplacing(now, panel.id, chosen));
        }}
      />
      {picture !== null && (
        <PictureInkDialog
          pageId={pageId}
          panel={panel}
          number={number}
          picture={{
            address: pictureAddress(picture.id, 'full'),
            place: picturePlace({ polygon: panel.polygon, picture }, rough.view),
          }}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

'use client';

import { ArrowDown, ArrowUp, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { areasOf, changeAreas, withAreaMoved } from '@/lib/domain/page/areas/areas';
import { findMoire } from '@/lib/domain/page/areas/tone-screens';
import { SelectField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { movable } from '../canvas/movable';
import { Arrange } from '../canvas/selection-inspector';
import type { SelectionActions } from '../canvas/use-selection-actions';
import { useDeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { FillFields } from './fill-fields';
import { lookOf, withLook, type FillLook } from '../canvas/fill-settings';

/** One area or several: what they are filled with, what clips them, their order; and a warning where screens beat. */
export function AreaInspector({
  pageId,
  content,
  ids,
  stage,
  actions,
}: {
  readonly pageId: string;
  /** As it is seen. */
  readonly content: SavePage;
  readonly ids: readonly string[];
  readonly stage: DeskStage;
  readonly actions: SelectionActions;
}) {
  const t = useTranslations('fill');
  const { canEdit } = useDeskFacts();
  const { edit } = useDesk.getState();
  const [id = ''] = ids;
  const found = areasOf(content).get(id);
  if (found === undefined) return null;
  const { area, layer } = found;
  const things = movable({ content, selection: ids.map((one) => ({ kind: 'area', id: one })), stage, canEdit });
  const chosen = new Set(ids);
  const change = (part: Partial<FillLook>) =>
    edit(
      pageId,
      (page) => changeAreas(page, chosen, (one) => ({ ...one, fill: withLook(one, part) })),
      `area-${Object.keys(part).join('-')}-${id}`,
    );
  const order = layer.areas ?? [];
  return (
    <fieldset disabled={!canEdit || things.length === 0} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-read font-semibold">{t('areas', { count: ids.length })}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <FillFields look={lookOf(area.fill)} onChange={change} />
      </div>
      <MoireNote content={content} ids={ids} />
      <SelectField
        label={t('clip')}
        value={content.panels.some((panel) => panel.id === area.panelId) ? (area.panelId ?? '') : ''}
        options={[
          { value: '', label: t('noPanel') },
          ...content.panels.map((panel, index) => ({
            value: panel.id,
            label: t('panelNumber', { number: index + 1 }),
          })),
        ]}
        onChange={({ target: { value } }) =>
          edit(pageId, (page) => changeAreas(page, chosen, (one) => ({ ...one, panelId: value === '' ? null : value })))
        }
      />
      <Arrange pageId={pageId} content={content} stage={stage} actions={actions} things={things} />
      {ids.length === 1 && (
        <div className="flex gap-1">
          <IconButton
            icon={ArrowUp}
            label={t('raise')}
            disabled={order.at(-1) === area}
            onClick={() => edit(pageId, (page) => withAreaMoved(page, id, 1))}
          />
          <IconButton
            icon={ArrowDown}
            label={t('lower')}
            disabled={order[0] === area}
            onClick={() => edit(pageId, (page) => withAreaMoved(page, id, -1))}
          />
        </div>
      )}
    </fieldset>
  );
}

/** Says where the screen of a chosen area beats with another one, and what to do. */
function MoireNote({ content, ids }: { readonly content: SavePage; readonly ids: readonly string[] }) {
  const t = useTranslations('fill');
  const moire = useMemo(() => findMoire(content.layers), [content.layers]);
  const clash = moire.find(({ areas }) => areas.some(({ id }) => ids.includes(id)));
  if (clash === undefined) return null;
  const [lower, upper] = clash.tones;
  return (
    <p role="status" className="flex items-start gap-1.5 text-small text-ink">
      <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-mark" />
      {t('moire', { lower: lower.lpi, lowerAngle: lower.angleDeg, upper: upper.lpi, upperAngle: upper.angleDeg })}
    </p>
  );
}

'use client';

import { Camera, Crop, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { RulerKind } from '@/lib/contracts/page-rulers';
import { IconButton } from '../../ui/icon-button';
import { SelectField } from '../../ui/field';
import { RulerSnapOption } from '../canvas/ruler-snap-option';
import { useRulers } from '../canvas/ruler-store';
import type { ToolViewProps } from '../canvas/tool';
import { onlySelected, useDesk } from '../desk-store';
import { RULER_GROUPS } from './ruler-groups';
import { useRulerActions } from './use-ruler-actions';

/** Which ruler the tool puts on the page, and whether pens snap to rulers. */
export function RulerOptions({ page, content }: ToolViewProps) {
  const t = useTranslations('rulers');
  const { kind, isOfPanel, set } = useRulers();
  const { addInMiddle, addFromCamera } = useRulerActions(page.id);
  const selected = useDesk((state) => onlySelected(state.selection, 'panel'));
  const panel = content.panels.find(({ id }) => id === selected) ?? content.panels[0];
  return (
    <>
      <SelectField
        label={t('kindToAdd')}
        isLabelHidden
        value={kind}
        options={RULER_GROUPS.map(({ group, kinds }) => ({
          heading: t(`groups.${group}`),
          options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        }))}
        onChange={({ target: { value } }) => {
          const chosen = ALL_KINDS.find((one) => one === value);
          if (chosen !== undefined) set({ kind: chosen });
        }}
      />
      <IconButton
        icon={Plus}
        label={t('add')}
        className="lg:size-8"
        onClick={() => addInMiddle(isOfPanel ? (selected ?? null) : null)}
      />
      {kind === 'perspective' && panel !== undefined && (
        <IconButton
          icon={Camera}
          label={t('addFromCamera', { number: content.panels.indexOf(panel) + 1 })}
          className="lg:size-8"
          onClick={() => void addFromCamera(panel.id)}
        />
      )}
      <IconButton
        icon={Crop}
        label={t('bindToPanel')}
        isPressed={isOfPanel}
        className="lg:size-8"
        onClick={() => set({ isOfPanel: !isOfPanel })}
      />
      <RulerSnapOption />
    </>
  );
}

const ALL_KINDS: readonly RulerKind[] = RULER_GROUPS.flatMap(({ kinds }) => kinds);

'use client';

import { ArrowDown, ArrowUp, Dices } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { withKind } from '@/lib/domain/page/effects/edit-effect';
import { effectsOf } from '@/lib/domain/page/effects/effects';
import { coverPanel } from '@/lib/domain/page/effects/new-effect';
import { EFFECT_KINDS } from '@/lib/effects';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { movable } from '../canvas/movable';
import { NumberField } from '../canvas/number-field';
import { Arrange } from '../canvas/selection-inspector';
import type { SelectionActions } from '../canvas/use-selection-actions';
import { useDeskFacts } from '../desk-context';
import type { DeskStage } from '../desk-store';
import { InspectorSection } from '../inspector-section';
import { EffectInkFields, EffectLineFields, EffectShapeFields } from './effect-line-fields';
import { useEffectActions } from './use-effect-actions';

/** Everything about one effect: where it lies, its lines, its ink, and the seed that they are drawn from. */
export function EffectInspector({
  pageId,
  content,
  id,
  stage,
  actions,
}: {
  readonly pageId: string;
  /** As it is seen. */
  readonly content: SavePage;
  readonly id: string;
  readonly stage: DeskStage;
  readonly actions: SelectionActions;
}) {
  const t = useTranslations('effects');
  const { canEdit } = useDeskFacts();
  const { set, change, move } = useEffectActions(pageId);
  const found = effectsOf(content).get(id);
  if (found === undefined) return null;
  const { effect, layer } = found;
  const things = movable({ content, selection: [{ kind: 'effect', id }], stage, canEdit });
  const isLocked = things.length === 0;
  const fields = { effect, onChange: (part: Partial<PageEffect>, step: string) => set(id, part, step) };
  const order = layer.effects ?? [];
  return (
    <fieldset disabled={!canEdit || isLocked} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-read font-semibold">{t(`kinds.${effect.kind}`)}</legend>
      <SelectField
        label={t('kind')}
        value={effect.kind}
        options={EFFECT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={({ target: { value } }) => {
          const kind = EFFECT_KINDS.find((one) => one === value);
          if (kind !== undefined) change(id, (one) => withKind(one, kind), 'kind');
        }}
      />
      <PanelChoice content={content} effect={effect} onChange={fields.onChange} />
      <InspectorSection title={t('place')} isOpen>
        <Arrange pageId={pageId} content={content} stage={stage} actions={actions} things={things} />
        <div className="flex gap-1">
          <IconButton
            icon={ArrowUp}
            label={t('raise')}
            disabled={order.at(-1) === effect}
            onClick={() => move(id, 1)}
          />
          <IconButton icon={ArrowDown} label={t('lower')} disabled={order[0] === effect} onClick={() => move(id, -1)} />
        </div>
      </InspectorSection>
      <EffectShapeFields {...fields} onReshape={(work, step) => change(id, work, step)} />
      <InspectorSection title={t('lines')} isOpen>
        <EffectLineFields {...fields} />
      </InspectorSection>
      <InspectorSection title={t('ink')} isOpen>
        <EffectInkFields {...fields} />
      </InspectorSection>
      <InspectorSection title={t('seed')} isOpen>
        <NumberField
          label={t('seed')}
          value={effect.seed}
          least={0}
          most={4_294_967_295}
          unit=""
          onChange={(seed) => fields.onChange({ seed: Math.round(seed) }, 'seed')}
        />
        <Button
          size="small"
          className="self-start"
          onClick={() => set(id, { seed: Math.floor(Math.random() * 2 ** 32) }, `seed${effect.seed}`)}
        >
          <Dices aria-hidden size={15} />
          {t('newSeed')}
        </Button>
      </InspectorSection>
    </fieldset>
  );
}

/** The panel that an effect is clipped to, and a way to make it reach the panel's corners. */
function PanelChoice({
  content: { panels },
  effect,
  onChange,
}: {
  readonly content: SavePage;
  readonly effect: PageEffect;
  readonly onChange: (part: Partial<PageEffect>, step: string) => void;
}) {
  const t = useTranslations('effects');
  const panel = panels.find(({ id }) => id === effect.panelId);
  return (
    <>
      <SelectField
        label={t('clip')}
        value={panel?.id ?? ''}
        options={[
          { value: '', label: t('noPanel') },
          ...panels.map(({ id }, index) => ({ value: id, label: t('panelNumber', { number: index + 1 }) })),
        ]}
        onChange={({ target: { value } }) => onChange({ panelId: value === '' ? null : value }, 'panel')}
      />
      {panel !== undefined && (
        <Button
          size="small"
          className="self-start"
          onClick={() => {
            const { at, outer, path } = coverPanel(effect, panel.polygon);
            onChange({ at, outer, path }, 'fit');
          }}
        >
          {t('fitPanel')}
        </Button>
      )}
    </>
  );
}

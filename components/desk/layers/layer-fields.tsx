'use client';

import { useTranslations } from 'use-intl';
import { BLENDS, LAYER_LABELS, type PageLayer } from '@/lib/contracts/page-layers';
import { withLayer } from '@/lib/domain/page/layers/change-layers';
import { siblingsOf } from '@/lib/domain/page/layers/layer-tree';
import { SelectField } from '../../ui/field';
import { Slider } from '../../ui/slider';
import { Swatches } from '../../ui/swatches';
import { Switch } from '../../ui/switch';
import { useLayerName } from '../canvas/use-layer-name';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { LABEL_COLOURS } from './label-colours';
import { LayerActions } from './layer-actions';
import type { ChangeLayer, LayerFieldsProps } from './layer-field-props';
import { MaskFields } from './mask-fields';
import { WhereFields } from './where-fields';

/** What a layer or folder is called, how it lies on what is below, and what can be done with it. */
export function LayerFields(props: LayerFieldsProps) {
  const { pageId, content, layer } = props;
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const nameOf = useLayerName();
  const { edit } = useDesk.getState();
  const change: ChangeLayer = (part, o = {}) =>
    edit(pageId, (page) => withLayer(page, layer.id, part, o.without), o.step);
  return (
    <fieldset disabled={!canEdit} className="flex flex-col gap-3 px-1 pt-2 pb-3">
      <legend className="sr-only">{nameOf(layer, content.layers)}</legend>
      <label className="flex flex-col gap-1 text-tool font-semibold text-ink-soft">
        {t('name')}
        <input
          value={layer.name}
          maxLength={80}
          placeholder={t(`layerKind.${layer.kind}`)}
          onChange={(event) => change({ name: event.target.value }, { step: `layer-name-${layer.id}` })}
          className="min-h-8 rounded-koma border border-hairline bg-raised px-2 text-tool font-normal text-ink"
        />
      </label>
      <Slider
        label={t('opacity')}
        value={layer.opacity}
        min={0}
        max={1}
        step={0.05}
        valueText={`${Math.round(layer.opacity * 100)} %`}
        onChange={(opacity) => change({ opacity }, { step: `layer-opacity-${layer.id}` })}
      />
      <BlendField layer={layer} change={change} />
      <LookFields content={content} layer={layer} change={change} canEdit={canEdit} />
      <MaskFields {...props} />
      <WhereFields {...props} change={change} />
      <LayerActions {...props} />
    </fieldset>
  );
}

const THROUGH = 'through';

function BlendField({ layer, change }: { readonly layer: PageLayer; readonly change: ChangeLayer }) {
  const t = useTranslations('canvas');
  const isFolder = layer.kind === 'folder';
  const options = BLENDS.map((value) => ({ value: String(value), label: t(`blends.${value}`) }));
  return (
    <SelectField
      label={t('blend')}
      value={layer.isThrough === true ? THROUGH : layer.blend}
      options={isFolder ? [{ value: THROUGH, label: t('through') }, ...options] : options}
      onChange={({ target }) => {
        if (target.value === THROUGH) change({ isThrough: true, blend: 'normal' });
        const blend = BLENDS.find((one) => one === target.value);
        if (blend) change({ blend }, { without: ['isThrough'] });
      }}
    />
  );
}

function LookFields({
  content,
  layer,
  change,
  canEdit,
}: Pick<LayerFieldsProps, 'content' | 'layer'> & { readonly change: ChangeLayer; readonly canEdit: boolean }) {
  const t = useTranslations('canvas');
  const isLowest = siblingsOf(content.layers, layer.id)[0]?.id === layer.id;
  return (
    <>
      {(!isLowest || layer.isClipped === true) && (
        <Switch
          label={t('clipToBelow')}
          hint={isLowest ? t('nothingBelow') : t('clipToBelowHint')}
          isOn={layer.isClipped === true}
          isDisabled={!canEdit}
          onChange={(isOn) => (isOn ? change({ isClipped: true }) : change({}, { without: ['isClipped'] }))}
        />
      )}
      {layer.kind !== 'pictures' && (
        <Switch
          label={t('draftLayer')}
          hint={t('draftLayerHint')}
          isOn={layer.isDraft}
          isDisabled={!canEdit}
          onChange={(isDraft) => change({ isDraft })}
        />
      )}
      <Swatches
        label={t('label')}
        value={layer.label ?? 'none'}
        isDisabled={!canEdit}
        swatches={[
          { value: 'none', label: t('labels.none'), colour: null },
          ...LAYER_LABELS.map((value) => ({ value, label: t(`labels.${value}`), colour: LABEL_COLOURS[value] })),
        ]}
        onChange={(label) => (label === 'none' ? change({}, { without: ['label'] }) : change({ label }))}
      />
    </>
  );
}

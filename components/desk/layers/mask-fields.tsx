'use client';

import { useTranslations } from 'use-intl';
import { inverted, withMask } from '@/lib/domain/page/stack/layer-mask';
import { Button } from '../../ui/button';
import { Switch } from '../../ui/switch';
import { useFill } from '../canvas/fill-store';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import type { LayerFieldsProps } from './layer-field-props';

/** A layer's mask: added, switched off, edited with the fill tool, inverted, deleted. */
export function MaskFields({ pageId, layer }: Pick<LayerFieldsProps, 'pageId' | 'layer'>) {
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const fill = useFill();
  const { edit, use } = useDesk.getState();
  const { mask } = layer;
  const onMask = (shows: boolean) => {
    fill.set({ mask: { layerId: layer.id, shows } });
    use('fill');
  };
  if (mask === undefined) {
    return (
      <Button
        size="small"
        className="w-fit"
        onClick={() => {
          edit(pageId, (page) => withMask(page, layer.id, () => ({ isOn: true, showsRest: true, shapes: [] })));
          onMask(false);
        }}
      >
        {t('addMask')}
      </Button>
    );
  }
  const isEdited = fill.mask?.layerId === layer.id;
  return (
    <div role="group" aria-label={t('mask')} className="flex flex-col gap-2">
      <Switch
        label={t('mask')}
        hint={t('maskFacts', { count: mask.shapes.length })}
        isOn={mask.isOn}
        isDisabled={!canEdit}
        onChange={(isOn) => edit(pageId, (page) => withMask(page, layer.id, (now) => now && { ...now, isOn }))}
      />
      <div className="flex flex-wrap gap-1">
        <Button size="small" onClick={() => onMask(false)} aria-pressed={isEdited && fill.mask?.shows === false}>
          {t('maskHide')}
        </Button>
        <Button size="small" onClick={() => onMask(true)} aria-pressed={isEdited && fill.mask?.shows === true}>
          {t('maskShow')}
        </Button>
        <Button
          size="small"
          onClick={() => edit(pageId, (page) => withMask(page, layer.id, (now) => now && inverted(now)))}
        >
          {t('maskInvert')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            edit(pageId, (page) => withMask(page, layer.id, () => undefined));
            if (isEdited) fill.set({ mask: null });
          }}
        >
          {t('maskRemove')}
        </Button>
      </div>
    </div>
  );
}

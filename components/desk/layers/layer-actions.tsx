'use client';

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, BoxSelect, Copy, FolderOpen, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { MOST_LAYERS } from '@/lib/contracts/page-layers';
import { canRemoveLayer, withLayerStep, withoutLayer, type LayerStep } from '@/lib/domain/page/layers/change-layers';
import { canCopyLayer, copiedLayers, withLayersLaid, withoutFolder } from '@/lib/domain/page/layers/folders';
import { blockOf } from '@/lib/domain/page/layers/layer-tree';
import { itemsOnLayer } from '@/lib/domain/page/selection/select-alike';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useCanvas } from '../canvas/canvas-store';
import { kindsAt } from '../canvas/selectable';
import { useFill } from '../canvas/fill-store';
import { useLayerName } from '../canvas/use-layer-name';
import { useDesk } from '../desk-store';
import { newId } from '../new-id';
import type { LayerFieldsProps } from './layer-field-props';

const STEPS = [
  { step: 'up', icon: ArrowUp, label: 'layerUp' },
  { step: 'down', icon: ArrowDown, label: 'layerDown' },
  { step: 'in', icon: ArrowRight, label: 'layerIn' },
  { step: 'out', icon: ArrowLeft, label: 'layerOut' },
] as const satisfies readonly { readonly step: LayerStep; readonly icon: unknown; readonly label: string }[];

/** Moves a layer, copies it, deletes it, takes a folder apart, draws on it. */
export function LayerActions({ pageId, content, layer, stage, isActive, onGone }: LayerFieldsProps) {
  const t = useTranslations('canvas');
  const desk = useTranslations('desk');
  const nameOf = useLayerName();
  const { edit, undo, select, use } = useDesk.getState();
  const drawOn = useCanvas((state) => state.drawOn);
  const tellGone = (words: string) => toast(words, { action: { label: desk('undo'), onClick: () => undo(pageId) } });
  const remove = () => {
    const name = nameOf(layer, content.layers);
    const gone = blockOf(content.layers, layer.id);
    edit(pageId, (page) => withoutLayer(page, layer.id));
    const { mask, set } = useFill.getState();
    if (gone.some(({ id }) => id === mask?.layerId)) set({ mask: null });
    onGone();
    tellGone(t('layerGone', { layer: name }));
  };
  const things = itemsOnLayer(content, layer.id).filter(({ kind }) => kindsAt(stage).includes(kind));
  const isFull = content.layers.length + blockOf(content.layers, layer.id).length > MOST_LAYERS;
  return (
    <div className="flex flex-wrap items-center gap-1">
      {STEPS.map(({ step, icon, label }) => (
        <IconButton
          key={step}
          icon={icon}
          label={t(label)}
          disabled={withLayerStep(content, layer.id, step) === content}
          onClick={() => edit(pageId, (page) => withLayerStep(page, layer.id, step))}
        />
      ))}
      <IconButton
        icon={BoxSelect}
        label={t('selectOnLayer')}
        disabled={things.length === 0}
        onClick={() => {
          use('select');
          select(things);
          useCanvas.getState().announce(t('selected', { count: things.length }));
        }}
      />
      <IconButton
        icon={Copy}
        label={t('duplicateLayer')}
        disabled={isFull || !canCopyLayer(content.layers, layer.id)}
        onClick={() =>
          edit(pageId, (page) => withLayersLaid(page, copiedLayers(page.layers, layer.id, newId), layer.id))
        }
      />
      {layer.kind === 'folder' && (
        <IconButton
          icon={FolderOpen}
          label={t('ungroup')}
          onClick={() => {
            edit(pageId, (page) => withoutFolder(page, layer.id));
            onGone();
          }}
        />
      )}
      <IconButton
        icon={Trash2}
        label={t('removeLayer')}
        disabled={!canRemoveLayer(content, layer.id)}
        onClick={remove}
      />
      {layer.kind === 'ink' && !isActive && (
        <Button size="small" onClick={() => drawOn(pageId, layer.id)}>
          {t('drawHere')}
        </Button>
      )}
    </div>
  );
}

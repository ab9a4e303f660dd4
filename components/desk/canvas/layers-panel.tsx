'use client';

import {
  ArrowDown,
  ArrowUp,
  Eye,
  EyeOff,
  GripVertical,
  Lock,
  LockOpen,
  PencilRuler,
  PenLine,
  Plus,
  Trash2,
} from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { BLENDS, MOST_LAYERS, type PageLayer } from '@/lib/contracts/page-layers';
import {
  canRemoveLayer,
  withLayer,
  withLayerAt,
  withNewLayer,
  withoutLayer,
} from '@/lib/domain/page/layers/change-layers';
import { inkLayerFor, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { SelectField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Slider } from '../../ui/slider';
import { Switch } from '../../ui/switch';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { newId } from '../new-id';
import { useCanvas } from './canvas-store';
import { useLayerName } from './use-layer-name';

/** The page's sheets, the uppermost first: their order, whether they are seen, locked, how they lie on what is below. */
export function LayersPanel({ pageId, content }: { readonly pageId: string; readonly content: SavePage }) {
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const { edit } = useDesk.getState();
  const { activeLayers, drawOn } = useCanvas();
  const [openId, setOpenId] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const { layers } = content;
  const activeId = inkLayerFor(content, activeLayers[pageId])?.id;
  const add = (kind: 'ink' | 'letters') => {
    const id = newId();
    // Ink goes under the letters unless a layer is open to go over.
    edit(pageId, (page) =>
      openId === null && kind === 'ink'
        ? withInkLayer(page, id)
        : withNewLayer(page, { id, kind, ...(openId === null ? {} : { overId: openId }) }),
    );
    setOpenId(id);
    if (kind === 'ink') drawOn(pageId, id);
  };
  const drop = (onto: string) => (event: DragEvent) => {
    event.preventDefault();
    const to = layers.findIndex(({ id }) => id === onto);
    if (dragged !== null) edit(pageId, (page) => withLayerAt(page, dragged, to));
    setDragged(null);
  };
  return (
    <section aria-label={t('layers')} className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between">
        <h3 className="text-tool font-semibold text-ink-soft">{t('layers')}</h3>
        {canEdit && (
          <div className="flex gap-1">
            {(['ink', 'letters'] as const).map((kind) => (
              <Button key={kind} size="small" disabled={layers.length >= MOST_LAYERS} onClick={() => add(kind)}>
                <Plus aria-hidden size={14} />
                {t(`layerKind.${kind}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <ul className="flex flex-col">
        {layers.toReversed().map((layer) => (
          <li
            key={layer.id}
            draggable={canEdit}
            onDragStart={() => setDragged(layer.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop(layer.id)}
            className={classNames(
              'border-b border-hairline last:border-0',
              dragged === layer.id && 'opacity-50',
              openId === layer.id && 'bg-pencil-wash',
            )}
          >
            <LayerRow
              pageId={pageId}
              content={content}
              layer={layer}
              isOpen={openId === layer.id}
              isActive={layer.id === activeId}
              onOpen={() => setOpenId(openId === layer.id ? null : layer.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly pageId: string;
  readonly content: SavePage;
  readonly layer: PageLayer;
  readonly isOpen: boolean;
  /** The pen writes on it. */
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

function LayerRow({ pageId, content, layer, isOpen, isActive, onOpen }: RowProps) {
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const nameOf = useLayerName();
  const { edit } = useDesk.getState();
  const name = nameOf(layer, content.layers);
  const change = (part: Partial<PageLayer>, step?: string) =>
    edit(pageId, (page) => withLayer(page, layer.id, part), step);
  const at = content.layers.findIndex(({ id }) => id === layer.id);
  const moveTo = (to: number) => edit(pageId, (page) => withLayerAt(page, layer.id, to));
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveTo(at + (event.key === 'ArrowUp' ? 1 : -1));
  };
  return (
    <div onKeyDown={canEdit ? press : undefined}>
      <div className="flex items-center gap-0.5">
        <GripVertical aria-hidden size={14} className="shrink-0 cursor-grab text-ink-soft" />
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onOpen}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-1.5 text-left text-tool"
        >
          <span className={classNames('truncate', !layer.isVisible && 'text-ink-soft line-through')}>{name}</span>
          {layer.isDraft && <PencilRuler aria-label={t('draftLayer')} size={13} className="shrink-0" />}
          {layer.kind === 'ink' && isActive && <PenLine aria-label={t('drawsHere')} size={13} className="shrink-0" />}
        </button>
        <IconButton
          icon={layer.isVisible ? Eye : EyeOff}
          label={t(layer.isVisible ? 'hide' : 'show', { layer: name })}
          disabled={!canEdit}
          onClick={() => change({ isVisible: !layer.isVisible })}
        />
        <IconButton
          icon={layer.isLocked ? Lock : LockOpen}
          label={t(layer.isLocked ? 'unlock' : 'lock', { layer: name })}
          disabled={!canEdit}
          onClick={() => change({ isLocked: !layer.isLocked })}
        />
      </div>
      {isOpen && <LayerFields {...{ pageId, content, layer, name, isActive, change, at, moveTo }} />}
    </div>
  );
}

function LayerFields({
  pageId,
  content,
  layer,
  name,
  isActive,
  change,
  at,
  moveTo,
}: Omit<RowProps, 'isOpen' | 'onOpen'> & {
  readonly name: string;
  readonly change: (part: Partial<PageLayer>, step?: string) => void;
  readonly at: number;
  readonly moveTo: (to: number) => void;
}) {
  const t = useTranslations('canvas');
  const desk = useTranslations('desk');
  const { canEdit } = useDeskFacts();
  const { edit, undo } = useDesk.getState();
  const drawOn = useCanvas((state) => state.drawOn);
  const remove = () => {
    edit(pageId, (page) => withoutLayer(page, layer.id));
    toast(t('layerGone', { layer: name }), { action: { label: desk('undo'), onClick: () => undo(pageId) } });
  };
  return (
    <fieldset disabled={!canEdit} className="flex flex-col gap-3 px-1 pb-3">
      <legend className="sr-only">{name}</legend>
      <label className="flex flex-col gap-1 text-tool font-semibold text-ink-soft">
        {t('name')}
        <input
          value={layer.name}
          maxLength={80}
          placeholder={t(`layerKind.${layer.kind}`)}
          onChange={(event) => change({ name: event.target.value }, `layer-name-${layer.id}`)}
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
        onChange={(opacity) => change({ opacity }, `layer-opacity-${layer.id}`)}
      />
      <SelectField
        label={t('blend')}
        value={layer.blend}
        options={BLENDS.map((value) => ({ value, label: t(`blends.${value}`) }))}
        onChange={({ target }) => {
          const blend = BLENDS.find((one) => one === target.value);
          if (blend) change({ blend });
        }}
      />
      {layer.kind !== 'pictures' && (
        <Switch
          label={t('draftLayer')}
          hint={t('draftLayerHint')}
          isOn={layer.isDraft}
          isDisabled={!canEdit}
          onChange={(isDraft) => change({ isDraft })}
        />
      )}
      <div className="flex flex-wrap items-center gap-1">
        <IconButton
          icon={ArrowUp}
          label={t('layerUp')}
          disabled={at === content.layers.length - 1}
          onClick={() => moveTo(at + 1)}
        />
        <IconButton icon={ArrowDown} label={t('layerDown')} disabled={at === 0} onClick={() => moveTo(at - 1)} />
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
    </fieldset>
  );
}

'use client';

import {
  ChevronDown,
  ChevronRight,
  CornerLeftDown,
  Eye,
  EyeOff,
  Folder,
  Frame,
  GripVertical,
  Image,
  Lock,
  LockOpen,
  MessageCircle,
  Pen,
  PencilRuler,
  PenLine,
  VenetianMask,
  type LucideIcon,
} from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { withLayer, withLayerPlaced, withLayerStep, type LayerStep } from '@/lib/domain/page/layers/change-layers';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { useLayerName } from '../canvas/use-layer-name';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { useDraggedLayer } from './dragged-layer';
import { dropPlace, dropSide, type DropSide } from './drop-place';
import { LABEL_COLOURS } from './label-colours';
import { rowStep, type LayerRowInfo } from './layer-rows';

interface RowProps {
  readonly pageId: string;
  readonly content: SavePage;
  readonly row: LayerRowInfo;
  readonly rows: readonly LayerRowInfo[];
  /** Its fields are shown. */
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** The pen writes on it. */
  readonly isActive: boolean;
  /** The one row that Tab leads to. */
  readonly isStop: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
  readonly onFold: (isFolded: boolean) => void;
  readonly focus: (id: string) => void;
}

const STEPS: Readonly<Record<string, LayerStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** A layer in the list: how deep it lies, what it is, whether it is seen and locked. Dragged, and moved by Alt and the arrow keys. */
export function LayerRow(props: RowProps) {
  const { pageId, content, row, rows, isOpen, isChosen, isStop, onOpen, onChoose, onFold, focus } = props;
  const { layer, level, place, count, isFolded } = row;
  const { canEdit } = useDeskFacts();
  const nameOf = useLayerName();
  const statesOf = useLayerStates();
  const { edit } = useDesk.getState();
  const { drop, side } = useDrop(pageId, content, layer);
  const { dragged, drag } = useDraggedLayer();
  const press = (event: KeyboardEvent) => {
    const step = event.altKey ? STEPS[event.key] : undefined;
    if (step !== undefined && canEdit) {
      event.preventDefault();
      edit(pageId, (page) => withLayerStep(page, layer.id, step));
      // Where it comes to lie it is drawn anew.
      requestAnimationFrame(() => focus(layer.id));
      return;
    }
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey || event.shiftKey) onChoose();
      else onOpen();
      return;
    }
    const to = rowStep(rows, { id: layer.id, key: event.key, layers: content.layers });
    if (to === null) return;
    event.preventDefault();
    if (to.kind === 'focus') focus(to.id);
    else onFold(to.isFolded);
  };
  const isDragged = dragged?.layerId === layer.id;
  return (
    <li
      role="treeitem"
      data-layer={layer.id}
      aria-label={[nameOf(layer, content.layers), ...statesOf(layer)].join('. ')}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={count}
      aria-selected={isChosen}
      {...(layer.kind === 'folder' ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={isStop ? 0 : -1}
      onKeyDown={press}
      draggable={canEdit}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'copyMove';
        drag({ pageId, layerId: layer.id });
      }}
      onDragEnd={() => drag(null)}
      {...drop}
      className={classNames(
        'relative border-b border-hairline last:border-0 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-mark',
        isDragged && 'opacity-50',
        isChosen && 'bg-pencil-wash',
        side === 'into' && 'outline-2 -outline-offset-2 outline-pencil',
      )}
    >
      {(side === 'over' || side === 'under') && (
        <span
          aria-hidden
          className={classNames('absolute inset-x-0 h-0.5 bg-pencil', side === 'over' ? 'top-0' : 'bottom-0')}
        />
      )}
      <RowFace {...props} isOpen={isOpen} />
    </li>
  );
}

/** What icons of a row show, in words. */
function useLayerStates(): (layer: PageLayer) => string[] {
  const t = useTranslations('canvas');
  return ({ isClipped, mask, isDraft, label }) => [
    ...(isClipped === true ? [t('clipped')] : []),
    ...(mask === undefined ? [] : [t(mask.isOn ? 'masked' : 'maskOff')]),
    ...(isDraft ? [t('draftLayer')] : []),
    ...(label === undefined ? [] : [t(`labels.${label}`)]),
  ];
}

function useDrop(pageId: string, content: SavePage, layer: PageLayer) {
  const [side, setSide] = useState<DropSide | null>(null);
  const { edit } = useDesk.getState();
  const sideOf = (event: DragEvent): DropSide => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return dropSide(layer, (event.clientY - top) / Math.max(1, height));
  };
  const held = (): string | null => {
    const { dragged } = useDraggedLayer.getState();
    return dragged?.pageId === pageId && dragged.layerId !== layer.id ? dragged.layerId : null;
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (held() === null) return;
      event.preventDefault();
      setSide(sideOf(event));
    },
    onDragLeave: () => setSide(null),
    onDrop: (event: DragEvent) => {
      const id = held();
      setSide(null);
      if (id === null) return;
      event.preventDefault();
      const at = sideOf(event);
      edit(pageId, (page) => withLayerPlaced(page, id, dropPlace(content.layers, layer, at)));
    },
  };
  return { drop, side };
}

function RowFace({ pageId, content, row, isOpen, isActive, isStop, onOpen, onChoose, onFold }: RowProps) {
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const nameOf = useLayerName();
  const { edit } = useDesk.getState();
  const { layer, level, isFolded } = row;
  const name = nameOf(layer, content.layers);
  const Kind = kindIcon(layer);
  const change = (part: Partial<PageLayer>) => edit(pageId, (page) => withLayer(page, layer.id, part));
  const press = (event: MouseEvent) => (event.ctrlKey || event.metaKey || event.shiftKey ? onChoose() : onOpen());
  const stop = { tabIndex: isStop ? 0 : -1 };
  return (
    <div className="flex items-center gap-0.5" style={{ paddingInlineStart: `${(level - 1) * 0.75}rem` }}>
      <GripVertical aria-hidden size={14} className="shrink-0 cursor-grab text-ink-soft max-sm:hidden" />
      {layer.kind === 'folder' && (
        <IconButton
          icon={isFolded ? ChevronRight : ChevronDown}
          label={t(isFolded ? 'unfold' : 'fold', { layer: name })}
          className="w-6 max-sm:w-9"
          onClick={() => onFold(!isFolded)}
          {...stop}
        />
      )}
      {layer.isClipped === true && (
        <CornerLeftDown aria-label={t('clipped')} size={13} className="shrink-0 text-mark" strokeWidth={2.4} />
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={press}
        {...stop}
        className="flex min-h-9 min-w-0 flex-1 items-center gap-1.5 text-left text-tool max-sm:min-h-11"
      >
        {layer.label !== undefined && (
          <span
            aria-hidden
            className="size-2.5 shrink-0 rounded-full"
            style={{ backgroundColor: LABEL_COLOURS[layer.label] }}
          />
        )}
        <Kind aria-hidden size={14} className="shrink-0 text-ink-soft" />
        <span className={classNames('truncate', !layer.isVisible && 'text-ink-soft line-through')}>{name}</span>
        {layer.mask !== undefined && (
          <VenetianMask
            aria-label={t(layer.mask.isOn ? 'masked' : 'maskOff')}
            size={13}
            className={classNames('shrink-0', !layer.mask.isOn && 'opacity-45')}
          />
        )}
        {layer.isDraft && <PencilRuler aria-label={t('draftLayer')} size={13} className="shrink-0" />}
        {layer.kind === 'ink' && isActive && <PenLine aria-label={t('drawsHere')} size={13} className="shrink-0" />}
      </button>
      <IconButton
        icon={layer.isVisible ? Eye : EyeOff}
        label={t(layer.isVisible ? 'hide' : 'show', { layer: name })}
        disabled={!canEdit}
        onClick={() => change({ isVisible: !layer.isVisible })}
        {...stop}
      />
      <IconButton
        icon={layer.isLocked ? Lock : LockOpen}
        label={t(layer.isLocked ? 'unlock' : 'lock', { layer: name })}
        disabled={!canEdit}
        onClick={() => change({ isLocked: !layer.isLocked })}
        {...stop}
      />
    </div>
  );
}

function kindIcon({ kind, panelId }: PageLayer): LucideIcon {
  switch (kind) {
    case 'pictures':
      return Image;
    case 'ink':
      return Pen;
    case 'letters':
      return MessageCircle;
    case 'folder':
      return panelId === undefined ? Folder : Frame;
    default:
      return kind satisfies never;
  }
}

'use client';

import { FolderInput, FolderPlus, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { MOST_LAYERS } from '@/lib/contracts/page-layers';
import { withNewLayer } from '@/lib/domain/page/layers/change-layers';
import { withFolderOf } from '@/lib/domain/page/layers/folders';
import { inkLayerFor, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useCanvas } from '../canvas/canvas-store';
import { useDeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { newId } from '../new-id';
import { LayerFields } from './layer-fields';
import { LayerRow } from './layer-row';
import { layerRows } from './layer-rows';

/** The page's layers and folders as a tree, the uppermost first, and the fields of the one that is open. */
export function LayersPanel({
  pageId,
  content,
  stage,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly stage: DeskStage;
}) {
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const activeLayers = useCanvas((state) => state.activeLayers);
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const [folded, setFolded] = useState<ReadonlySet<string>>(NONE);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  const { layers } = content;
  const rows = layerRows(layers, folded);
  const open = layers.find(({ id }) => id === openId);
  const activeId = inkLayerFor(content, activeLayers[pageId])?.id;
  const stopId = rows.some(({ layer }) => layer.id === focusedId) ? focusedId : (rows[0]?.layer.id ?? null);
  const focus = (id: string) => {
    setFocusedId(id);
    tree.current?.querySelector<HTMLElement>(`[data-layer="${id}"]`)?.focus();
  };
  const show = (id: string | null) => {
    setOpenId(id);
    setChosen(id === null ? NONE : new Set([id]));
  };
  return (
    <section aria-label={t('layers')} className="flex flex-col gap-1.5">
      <h3 className="text-tool font-semibold text-ink-soft">{t('layers')}</h3>
      {canEdit && (
        <NewLayers pageId={pageId} content={content} openId={open?.id ?? null} chosen={chosen} onMade={show} />
      )}
      <ul ref={tree} role="tree" aria-label={t('layers')} aria-multiselectable className="flex flex-col">
        {rows.map((row) => (
          <LayerRow
            key={row.layer.id}
            {...{ pageId, content, row, rows, focus }}
            isOpen={row.layer.id === openId}
            isChosen={chosen.has(row.layer.id)}
            isActive={row.layer.id === activeId}
            isStop={row.layer.id === stopId}
            onOpen={() => show(openId === row.layer.id ? null : row.layer.id)}
            onChoose={() => setChosen(toggled(chosen, row.layer.id))}
            onFold={(isFolded) =>
              setFolded(isFolded === folded.has(row.layer.id) ? folded : toggled(folded, row.layer.id))
            }
          />
        ))}
      </ul>
      {open !== undefined && (
        <LayerFields
          key={open.id}
          {...{ pageId, content, stage }}
          layer={open}
          isActive={open.id === activeId}
          onGone={() => show(null)}
        />
      )}
    </section>
  );
}

const NONE: ReadonlySet<string> = new Set();

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return set.has(id) ? new Set([...set].filter((one) => one !== id)) : new Set([...set, id]);
}

function NewLayers({
  pageId,
  content,
  openId,
  chosen,
  onMade,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly openId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onMade: (id: string) => void;
}) {
  const t = useTranslations('canvas');
  const drawOn = useCanvas((state) => state.drawOn);
  const { edit } = useDesk.getState();
  const isFull = content.layers.length >= MOST_LAYERS;
  const add = (kind: 'ink' | 'letters' | 'folder') => {
    const id = newId();
    // Ink goes under the letters unless a layer is open to go over.
    edit(pageId, (page) =>
      openId === null && kind === 'ink'
        ? withInkLayer(page, id)
        : withNewLayer(page, { id, kind, ...(openId === null ? {} : { overId: openId }) }),
    );
    onMade(id);
    if (kind === 'ink') drawOn(pageId, id);
  };
  const group = () => {
    const id = newId();
    edit(pageId, (page) => withFolderOf(page, [...chosen], id));
    onMade(id);
  };
  return (
    <div className="flex flex-wrap items-center gap-1">
      {(['ink', 'letters'] as const).map((kind) => (
        <Button key={kind} size="small" disabled={isFull} onClick={() => add(kind)}>
          <Plus aria-hidden size={14} />
          {t(`layerKind.${kind}`)}
        </Button>
      ))}
      <IconButton icon={FolderPlus} label={t('newFolder')} disabled={isFull} onClick={() => add('folder')} />
      <IconButton
        icon={FolderInput}
        label={t('intoFolder', { count: chosen.size })}
        disabled={isFull || chosen.size === 0}
        onClick={group}
      />
    </div>
  );
}

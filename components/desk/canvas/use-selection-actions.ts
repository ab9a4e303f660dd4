'use client';

import { useMemo } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { alignItems, distributeItems, type Alignment, type Distribution } from '@/lib/domain/page/selection/align';
import { balloonSize } from '@/lib/domain/page/balloons/balloon-size';
import { withoutItems } from '@/lib/domain/page/selection/without-items';
import { inkLayerFor, whyNoInk, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { clipText, pasteClip, readClipText, type PageClip } from '@/lib/domain/page/selection/page-clipboard';
import { boxOfItems, allItems, isFree, type PageItem, type ThingKind } from '@/lib/domain/page/selection/page-items';
import { moveBy, transformItems, type SelectionTransform } from '@/lib/domain/page/selection/transform-selection';
import type { DeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { newId } from '../new-id';
import { toPage } from './camera';
import { useCamera } from './camera-store';
import { useCanvas } from './canvas-store';
import { movable } from './movable';
import { kindsAt } from './selectable';
import { keptChange, seenPage } from './seen-page';

const EMPTY: SavePage = { template: null, panels: [], balloons: [], layers: [] };
const MOST_WORDS = 2000;

export type SelectionActions = ReturnType<typeof useSelectionActions>;

/** What can be done to what is selected: by keys, by the palette, by the inspector. All of it can be undone. */
export function useSelectionActions(
  pageId: string | null,
  stage: DeskStage,
  { book, canEdit, format, lettering }: Pick<DeskFacts, 'book' | 'canEdit' | 'format' | 'lettering'>,
) {
  const t = useTranslations('canvas');
  const [main = 'en'] = book.languages;
  return useMemo(() => {
    const { select, edit: keep } = useDesk.getState();
    const content = (): SavePage => {
      const { drafts, language } = useDesk.getState();
      const stored = pageId === null ? undefined : drafts[pageId]?.content;
      return stored === undefined ? EMPTY : seenPage(stored, language, main);
    };
    const edit = (change: (content: SavePage) => SavePage, step?: string): void => {
      if (pageId === null || !canEdit || stage === 'export') return;
      keep(pageId, keptChange(change, useDesk.getState().language, main), step);
    };
    const picked = (): PageItem[] =>
      movable({ content: content(), selection: useDesk.getState().selection, stage, canEdit });
    const announce = (words: string): void => useCanvas.getState().announce(words);
    const round = (value: number): number => Math.round(value * 10) / 10;
    const announceWhere = (things: readonly PageItem[]): void => {
      const box = boxOfItems(content(), things);
      if (box !== null) announce(t('movedTo', { x: round(box.left), y: round(box.top), count: things.length }));
    };
    const transform = (o: SelectionTransform, step?: string): void => {
      const things = picked();
      if (things.length === 0) return;
      edit((page) => transformItems(page, things, o), step);
      announceWhere(things);
    };
    const put = (clip: PageClip): void => {
      if (pageId === null || !canEdit || stage === 'export') return;
      const now = content();
      const hasInk = clip.strokes.length + clip.areas.length + clip.effects.length > 0;
      const found = !hasInk ? null : inkLayerFor(now, useCanvas.getState().activeLayers[pageId]);
      const reason = found === null ? null : whyNoInk(found);
      if (reason !== null) {
        toast(t(`refused.${reason}`));
        return;
      }
      const inkLayerId = !hasInk ? null : (found?.id ?? newId());
      const page = inkLayerId !== null && found === null ? withInkLayer(now, inkLayerId) : now;
      const pasted = pasteClip(clip, { page, inkLayerId, newId, paper: format });
      if (pasted.things.length === 0) {
        toast.error(t('pasteFull'));
        return;
      }
      edit(() => pasted.page);
      select(pasted.things);
      announce(t('pasted', { count: pasted.things.length }));
    };
    const putWords = (text: string): void => {
      if (pageId === null || !canEdit || stage === 'export') return;
      const { camera, viewport } = useCamera.getState();
      const at = toPage(camera, { x: viewport.widthPx / 2, y: viewport.heightPx / 2 });
      const words = text.trim().slice(0, MOST_WORDS);
      const made = newBalloon({
        id: newId(),
        panelId: null,
        kind: 'speech',
        text: words,
        speaker: '',
        at: { x: Math.max(0, Math.min(format.widthMm, at.x)), y: Math.max(0, Math.min(format.heightMm, at.y)) },
        ...balloonSize({ text: words, kind: 'speech' }, lettering),
        tail: null,
        face: null,
        sizeMm: null,
        direction: null,
        isAuto: false,
      });
      put({ balloons: [made], strokes: [], areas: [], effects: [] });
    };
    const copy = (): string | null => clipText(content(), useDesk.getState().selection);
    const remove = (): void => {
      const things = picked();
      if (things.length === 0) return;
      edit((page) => withoutItems(page, things));
      select(null);
      announce(t('removed', { count: things.length }));
    };
    return {
      content,
      picked,
      copy,
      remove,
      cut: (): string | null => {
        const text = copy();
        if (text !== null && canEdit) remove();
        return text;
      },
      /** Puts what a clipboard holds on the page; what is no text of Koma's becomes a balloon's words. */
      paste: (text: string): void => {
        const found = readClipText(text);
        if (found.kind === 'things') put(found.clip);
        else if (found.kind === 'words') putWords(found.text);
        else if (found.kind === 'refused') toast.error(t('pasteRefused'));
      },
      duplicate: (): void => {
        const text = copy();
        const found = text === null ? null : readClipText(text);
        if (found?.kind === 'things') put(found.clip);
      },
      move: (dxMm: number, dyMm: number): void => transform(moveBy(dxMm, dyMm), 'keys-move'),
      transform,
      align: (to: Alignment): void => {
        const things = picked();
        edit((page) => alignItems(page, things, to));
        announceWhere(things);
      },
      distribute: (along: Distribution): void => {
        const things = picked();
        edit((page) => distributeItems(page, things, along));
        announceWhere(things);
      },
      /** Everything of the kind that is selected; balloons while nothing is. */
      selectAll: (): void => {
        const kind: ThingKind = useDesk.getState().selection[0]?.kind ?? 'balloon';
        if (!kindsAt(stage).includes(kind)) return;
        const now = content();
        const all = allItems(now, [kind]).filter((thing) => isFree(now, thing));
        select(all);
        announce(t('selected', { count: all.length }));
      },
      zoomToSelection: (): void => {
        const box = boxOfItems(content(), useDesk.getState().selection);
        if (box !== null) useCamera.getState().show(box);
      },
    };
  }, [pageId, stage, main, canEdit, format, lettering, t]);
}

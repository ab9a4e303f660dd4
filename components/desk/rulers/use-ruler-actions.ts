'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { Ruler } from '@/lib/contracts/page-rulers';
import { boxOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { perspectiveOf } from '@/lib/domain/page/rulers/camera-ruler';
import { newRuler } from '@/lib/domain/page/rulers/edit-ruler';
import { changeRulers, withRuler } from '@/lib/domain/page/rulers/rulers';
import { inkLayerFor, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { askRoughWorker } from '../../rough/ask-rough-worker';
import { balloonsOf } from '../balloons-of';
import { useCanvas } from '../canvas/canvas-store';
import { useRulers } from '../canvas/ruler-store';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { newId } from '../new-id';
import { roughOf } from '../rough-of';
import { whyNoRuler } from './why-no-ruler';

/** What can be done to the rulers of a page, by fields and keys. Changes of one step are undone together. */
export function useRulerActions(pageId: string) {
  const t = useTranslations('rulers');
  const canvas = useTranslations('canvas');
  const { canEdit, format, company, book, statesOf } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const { announce } = useCanvas.getState();
  const contentNow = (): SavePage | undefined => useDesk.getState().drafts[pageId]?.content;

  const change = (id: string, work: (ruler: Ruler) => Ruler, step?: string): void => {
    if (!canEdit) return;
    const name = step === undefined ? undefined : `ruler-${step}-${id}`;
    edit(pageId, (page) => changeRulers(page, (one) => one.id === id, work), name);
  };
  const remove = (id: string): void => {
    if (!canEdit) return;
    edit(pageId, (page) =>
      changeRulers(
        page,
        (one) => one.id === id,
        () => null,
      ),
    );
    if (useRulers.getState().selectedId === id) useRulers.getState().select(null);
    announce(t('removed'));
  };
  const add = (ruler: Ruler): void => {
    const content = contentNow();
    if (!canEdit || content === undefined) return;
    const layer = inkLayerFor(content, useCanvas.getState().activeLayers[pageId]);
    const reason = layer === null ? null : whyNoRuler(layer);
    if (reason !== null) {
      toast(canvas(`refused.${reason}`));
      return;
    }
    const target = layer?.id ?? newId();
    edit(pageId, (page) => withRuler(layer === null ? withInkLayer(page, target) : page, target, ruler));
    useRulers.getState().select(ruler.id);
    announce(t('added', { kind: t(`kinds.${ruler.kind}`) }));
  };
  /** The panel's perspective, from its own camera; null where it has none, which is said. */
  const seenFrom = async (panelId: string) => {
    const content = contentNow();
    const panel = content?.panels.find(({ id }) => id === panelId);
    if (content === undefined || panel === undefined) return null;
    const buckets = book.model?.buckets ?? [];
    const facts = { panel, balloons: balloonsOf(content, panelId), states: statesOf(pageId), company, buckets };
    const { specification } = roughOf(facts);
    const answer = await askRoughWorker({ kind: 'find-vanishing', specification });
    const seen = answer.kind === 'vanishing' ? answer.vanishing : null;
    const found = seen === null ? null : perspectiveOf(seen, panelView(panel.polygon, buckets));
    if (found === null) toast(t('noCamera'));
    return found;
  };
  return {
    change,
    remove,
    add,
    /** A ruler in the middle of a panel, or of the page. */
    addInMiddle: (panelId: string | null): void => {
      const polygon = contentNow()?.panels.find(({ id }) => id === panelId)?.polygon;
      const at = polygon === undefined ? { x: format.widthMm / 2, y: format.heightMm / 2 } : middleOf(polygon);
      add(newRuler(useRulers.getState().kind, { id: newId(), from: at, to: at, panelId }));
    },
    /** A perspective ruler of a panel, as its camera sees its place. */
    addFromCamera: async (panelId: string): Promise<void> => {
      const found = await seenFrom(panelId);
      if (found !== null) add({ id: newId(), kind: 'perspective', panelId, isVisible: true, isActive: true, ...found });
    },
    /** A perspective ruler once more as the camera of its panel sees it. */
    takeCamera: async (id: string, panelId: string): Promise<void> => {
      const found = await seenFrom(panelId);
      if (found !== null) change(id, (one) => (one.kind === 'perspective' ? { ...one, ...found } : one));
    },
  };
}

function middleOf(polygon: readonly PagePoint[]): PagePoint {
  const { left, top, right, bottom } = boxOf(polygon);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, type Pen } from '@/lib/contracts/page-layers';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { frameOfItems } from '@/lib/domain/page/selection/selection-frame';
import { strokesOf, type PageItem } from '@/lib/domain/page/selection/page-items';
import { scaleAbout, transformItems } from '@/lib/domain/page/selection/transform-selection';
import { changeStrokes, withStrokesOn, type StrokeChange } from '@/lib/domain/page/strokes/change-strokes';
import { cutStrokeAt } from '@/lib/domain/page/strokes/cut-join';
import { simplified, withoutPoint, withPointAdded, withPointAt } from '@/lib/domain/page/strokes/edit-points';
import { withWidth, type WidthChange } from '@/lib/domain/page/strokes/edit-width';
import { withLook } from '@/lib/domain/page/strokes/pen/change-pen';
import { withJoinedStrokes } from '@/lib/domain/page/strokes/join-on-page';
import { panelOfStroke } from '@/lib/domain/page/strokes/panel-clip';
import { useCanvas } from '../canvas/canvas-store';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { newId } from '../new-id';
import { useStrokeEditing } from './stroke-editing';

/** What can be done to strokes of a page, by their ids. All of it can be undone. */
export function useStrokeActions(pageId: string) {
  const t = useTranslations('strokes');
  const { canEdit } = useDeskFacts();
  const { select } = useDesk.getState();
  const content = (): SavePage | undefined => useDesk.getState().drafts[pageId]?.content;
  const announce = (words: string): void => useCanvas.getState().announce(words);
  /** Whether the page is another now. */
  const edit = (change: (page: SavePage) => SavePage, step?: string): boolean => {
    const before = content();
    if (!canEdit || before === undefined) return false;
    useDesk.getState().edit(pageId, change, step);
    return content() !== before;
  };
  const changeAll = (ids: readonly string[], change: StrokeChange, step?: string): boolean =>
    edit((page) => changeStrokes(page, new Set(ids), change), step);

  const setWidth = (ids: readonly string[], change: WidthChange): void => {
    changeAll(ids, (stroke) => withWidth(stroke, change), `stroke-width-${change.kind}`);
  };

  const setLook = (ids: readonly string[], look: { pen?: Pen; colour?: string }): void => {
    changeAll(ids, (stroke) => withLook(stroke, look), `stroke-look-${Object.keys(look).join()}`);
  };

  const mirror = (ids: readonly string[], along: 'across' | 'down'): void => {
    const things = ids.map((id): PageItem => ({ kind: 'stroke', id }));
    edit((page) => {
      const frame = frameOfItems(page, things);
      if (frame === null) return page;
      const turned = { scaleX: along === 'across' ? -1 : 1, scaleY: along === 'down' ? -1 : 1, axesDeg: 0 };
      return transformItems(page, things, scaleAbout(frame.at, turned));
    });
  };

  const moveTo = (ids: readonly string[], layerId: string): void => {
    if (!edit((page) => withStrokesOn(page, new Set(ids), layerId))) toast.error(t('layerRefused'));
  };

  /** Each to the panel that holds most of it, or free of any. */
  const clip = (ids: readonly string[], isClipped: boolean): void => {
    const { panels = [] } = content() ?? {};
    const isDone = changeAll(ids, (stroke) => {
      const panelId = isClipped ? panelOfStroke(panels, stroke) : null;
      return panelId === stroke.panelId ? stroke : { ...stroke, panelId };
    });
    if (!isDone && isClipped) toast(t('noPanel'));
  };

  const simplify = (ids: readonly string[], strength: number): void => {
    if (!changeAll(ids, (stroke) => simplified(stroke, strength))) announce(t('nothingToSimplify'));
  };

  const join = (ids: readonly string[], toleranceMm: number): void => {
    if (!edit((page) => withJoinedStrokes(page, new Set(ids), toleranceMm))) {
      toast(t('nothingToJoin'));
      return;
    }
    const now = content();
    const left = now === undefined ? [] : ids.filter((id) => strokesOf(now).has(id));
    select(left.map((id) => ({ kind: 'stroke', id })));
    announce(t('joined', { count: left.length }));
  };

  const cut = (id: string, at: PagePoint): void => {
    const now = content();
    const found = now === undefined ? undefined : strokesOf(now).get(id);
    if (found === undefined) return;
    const pieces = cutStrokeAt(found.stroke, { at, newId });
    if (pieces.length < 2) return announce(t('noCut'));
    if ((found.layer.strokes?.length ?? 0) >= MOST_STROKES) return void toast.error(t('layerRefused'));
    changeAll([id], () => pieces);
    select(pieces.map((piece) => ({ kind: 'stroke', id: piece.id })));
    announce(t('cut'));
  };

  const movePoint = (id: string, index: number, to: PagePoint): void => {
    changeAll([id], (stroke) => withPointAt(stroke, index, to), `stroke-point-${id}-${index}`);
  };

  const removePoint = (id: string, index: number): void => {
    if (!changeAll([id], (stroke) => withoutPoint(stroke, index))) announce(t('leastPoints'));
    useStrokeEditing.getState().hold(null);
  };

  const addPoint = (id: string, at: PagePoint): void => {
    changeAll([id], (stroke) => {
      const added = withPointAdded(stroke, at);
      if (added === null) return stroke;
      useStrokeEditing.getState().hold({ strokeId: id, index: added.index });
      return added.stroke;
    });
  };

  return { setWidth, setLook, mirror, moveTo, clip, simplify, join, cut, movePoint, removePoint, addPoint };
}

import { isFree, type PageItem } from '@/lib/domain/page/selection/page-items';
import type { Canvas } from './tool';

/** What of the selection may be moved here: panels only while the page is laid out. */
export function movable({
  content,
  selection,
  stage,
  canEdit,
}: Pick<Canvas, 'content' | 'selection' | 'stage' | 'canEdit'>): PageItem[] {
  if (!canEdit || stage === 'export') return [];
  return selection.filter((thing) => (thing.kind !== 'panel' || stage === 'storyboard') && isFree(content, thing));
}

/** A lone panel has its own handles, on its edges. */
export function hasFrame(things: readonly PageItem[]): boolean {
  return things.length > 1 || (things.length === 1 && things[0]?.kind !== 'panel');
}

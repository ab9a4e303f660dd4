import type { PageLayer } from '@/lib/contracts/page-layers';
import { isFullOfRulers } from '@/lib/domain/page/rulers/rulers';
import { whyClosed } from '@/lib/domain/page/strokes/ink-layers';

/** Why no ruler can be put on a layer; null when nothing is in the way. */
export function whyNoRuler(layer: PageLayer): 'layerHidden' | 'layerLocked' | 'rulersFull' | null {
  return whyClosed(layer) ?? (isFullOfRulers(layer) ? 'rulersFull' : null);
}

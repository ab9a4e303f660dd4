import type { PageLayer } from '@/lib/contracts/page-layers';
import { isFullOfRulers } from '@/lib/domain/page/rulers/rulers';

/** Why no ruler can be put on a layer; null when nothing is in the way. */
export function whyNoRuler(layer: PageLayer): 'layerHidden' | 'layerLocked' | 'rulersFull' | null {
  if (!layer.isVisible) return 'layerHidden';
  if (layer.isLocked) return 'layerLocked';
  return isFullOfRulers(layer) ? 'rulersFull' : null;
}

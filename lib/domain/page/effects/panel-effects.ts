import type { SavePage } from '@/lib/contracts/books';
import { isInsidePolygon } from '@/lib/geometry';
import type { ClipPanels } from '../strokes/panel-clip';
import { changeEffects, effectsInPanels } from './effects';

/** A page whose effects of one panel belong to another: the two became one. The same page where there are none. */
export function withEffectsOfPanel(page: SavePage, fromId: string, toId: string): SavePage {
  return changeEffects(page, new Set(effectsInPanels(page, new Set([fromId]))), (effect) => ({
    ...effect,
    panelId: toId,
  }));
}

/**
 * A page whose panel was cut: each effect that was clipped to it belongs to the part that holds its centre, and to the first
 * part where none does.
 * @param parts the panel's parts, the panel itself under its own id among them
 */
export function withEffectsInParts(
  page: SavePage,
  { panelId, parts }: { readonly panelId: string; readonly parts: ClipPanels },
): SavePage {
  return changeEffects(page, new Set(effectsInPanels(page, new Set([panelId]))), (effect) => {
    const holder = parts.find(({ polygon }) => isInsidePolygon(effect.at, polygon));
    return holder === undefined ? effect : { ...effect, panelId: holder.id };
  });
}

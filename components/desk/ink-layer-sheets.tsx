'use client';

import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { EffectsSheet } from './effects/effects-sheet';
import { AreasSheet } from './fill/areas-sheet';
import { InkSheet } from './canvas/ink-sheet';

/** What lies on a layer of ink, from the lowest: areas, effects, strokes. */
export function InkLayerSheets({ layer, panels }: { readonly layer: PageLayer; readonly panels: SavePage['panels'] }) {
  return (
    <>
      <AreasSheet layer={layer} panels={panels} />
      <EffectsSheet effects={layer.effects} panels={panels} />
      <InkSheet strokes={layer.strokes} panels={panels} />
    </>
  );
}

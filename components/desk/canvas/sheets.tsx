'use client';

import { memo, type ReactNode } from 'react';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { ComposedLayer } from '@/lib/domain/page/stack/composed-layers';
import { balloonsOfLayer } from '@/lib/domain/page/svg/painted-layers';
import { BalloonLayer } from '../balloon-layer';
import { balloonsOf } from '../balloons-of';
import { useDeskFacts } from '../desk-context';
import type { DeskStage } from '../desk-store';
import { PanelLayer } from '../panel-layer';
import { useCamera } from './camera-store';
import { composedStyle } from './composed-sheet';
import { useDevicePixels } from '../use-device-pixels';

/** One sheet of the page over the others, as its layer says, or a folder of them that is put together apart. */
export function Sheet({ composed, children }: { readonly composed: ComposedLayer; readonly children: ReactNode }) {
  const { format } = useDeskFacts();
  return (
    <svg
      viewBox={`0 0 ${format.widthMm} ${format.heightMm}`}
      className="pointer-events-none absolute inset-0 size-full"
      style={composedStyle(composed)}
      aria-hidden
    >
      {children}
    </svg>
  );
}

/** Panels with their roughs and pictures. Roughs follow balloons that are kept, not those that are being dragged. */
export const PicturesSheet = memo(function PicturesSheet({
  page,
  panels,
  reshaped,
  kept,
  stage,
}: {
  readonly page: BookPage;
  readonly panels: SavePage['panels'];
  /** Panels that are shown over this sheet meanwhile, by their ids. */
  readonly reshaped: string;
  readonly kept: SavePage['balloons'];
  readonly stage: DeskStage;
}) {
  const { statesOf } = useDeskFacts();
  const pxPerMm = useCamera(({ settledScale }) => settledScale) * useDevicePixels();
  const elsewhere = new Set(reshaped.split(' '));
  return panels.map((panel) => (
    <PanelLayer
      key={panel.id}
      isElsewhere={elsewhere.has(panel.id)}
      panel={panel}
      stored={page.panels.find(({ id }) => id === panel.id)}
      balloons={balloonsOf({ balloons: kept }, panel.id)}
      states={statesOf(page.id)}
      stage={stage}
      size="screen"
      pxPerMm={pxPerMm}
    />
  ));
});

/** The balloons of a layer of letters. */
export const LettersSheet = memo(function LettersSheet({
  content,
  layerId,
  language,
  isPlanned,
}: {
  readonly content: Pick<SavePage, 'balloons' | 'layers'>;
  readonly layerId: string;
  readonly language: Language | null;
  readonly isPlanned: boolean;
}) {
  return (
    <BalloonLayer
      balloons={balloonsOfLayer(content.balloons, content.layers, layerId)}
      language={language}
      isPlanned={isPlanned}
    />
  );
});

'use client';

import { memo, useMemo } from 'react';
import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { areasSvg } from '@/lib/domain/page/areas/area-svg';
import { paintedArea } from '@/lib/domain/page/svg/painted-layers';

/**
 * The areas of a layer of ink below its strokes. Tones are plain greys, which no zoom turns into patterns; the same words as
 * in print say what covers what.
 */
export const AreasSheet = memo(function AreasSheet({
  layer: { id, areas },
  panels,
}: {
  readonly layer: Pick<PageLayer, 'id' | 'areas'>;
  readonly panels: SavePage['panels'];
}) {
  const svg = useMemo(
    () => areasSvg(id, (areas ?? []).map((area) => paintedArea(area, panels)), 'flat'), // prettier-ignore
    [id, areas, panels],
  );
  // Made here of numbers and colours alone, which the contract has checked.
  return svg === '' ? null : <g data-areas={areas?.length} dangerouslySetInnerHTML={{ __html: svg }} />;
});

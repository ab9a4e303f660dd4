'use client';

import { useMemo } from 'react';
import type { SavePage } from '@/lib/contracts/books';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { outlineOf, regionField, splitByPanel, type RegionPiece, type Rings } from '@/lib/domain/region/region-field';
import { useDeskFacts } from '../desk-context';
import { EMPTY_REGION, useRegionStore } from './region-store';

/** What is selected on a page, as it is shown. */
export interface Selected {
  /** All of it, also where no panel is. */
  readonly outline: Rings;
  /** The outer rim of its soft edge; null for a hard one. */
  readonly rim: Rings | null;
  readonly pieces: readonly RegionPiece[];
}

/** Fields are told over steps of this, so that a slider does not measure them anew. */
const REACH_STEP_MM = 5;

/** The selection on a page, split by panel; null where nothing is selected. */
export function useSelected(pageId: string, panels: SavePage['panels']): Selected | null {
  const { format } = useDeskFacts();
  const region = useRegionStore((state) => (state.pageId === pageId ? state.region : EMPTY_REGION));
  const { shapes, isInverted, growMm, featherMm } = region;
  const reachMm = Math.ceil((Math.max(0, growMm) + featherMm + 1) / REACH_STEP_MM) * REACH_STEP_MM;
  const field = useMemo(
    () => regionField({ shapes, isInverted }, paperOf(format), reachMm),
    [shapes, isInverted, format, reachMm],
  );
  return useMemo(
    () =>
      field && {
        outline: outlineOf(field, growMm),
        rim: featherMm > 0.05 ? outlineOf(field, growMm + featherMm) : null,
        pieces: splitByPanel(field, growMm, panels),
      },
    [field, growMm, featherMm, panels],
  );
}

function paperOf({ widthMm, heightMm, bleedMm }: PageFormat) {
  return { left: -bleedMm, top: -bleedMm, right: widthMm + bleedMm, bottom: heightMm + bleedMm };
}

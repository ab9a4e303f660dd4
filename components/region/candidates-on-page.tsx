'use client';

import { useId, useMemo } from 'react';
import { pictureAddress } from '@/lib/client/pictures';
import { previewAddress } from '@/lib/client/generations';
import { useRegionTrees } from '@/lib/client/region-edits';
import type { SavePage } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { polygonPath } from '@/lib/domain/page/page-svg';
import { ringsPath } from '@/lib/domain/region/region-field';
import { useDeskFacts } from '../desk/desk-context';
import { progressOf } from '../draw/drawing-view';
import { useEditDrawing } from './edit-progress';
import { placeOfEdit } from './edit-place';
import type { Panel } from './panel-people';
import { useRegionView } from './region-view';

/** Changes that were not taken yet, where they will stand on the page. */
export function CandidatesOnPage({ content }: { readonly content: SavePage }) {
  const trees = useRegionTrees(content.panels.map(({ id }) => id));
  const isBefore = useRegionView((state) => state.isBefore);
  const open = trees.flatMap(({ items }) => items.filter(({ state }) => state === 'ready' || state === 'drawing'));
  return (
    <g pointerEvents="none" aria-hidden>
      {open.map((edit) => {
        const panel = content.panels.find(({ id }) => id === edit.panelId);
        if (panel === undefined || (isBefore && edit.state === 'ready')) return null;
        return <CandidateOnPage key={edit.id} edit={edit} panel={panel} />;
      })}
    </g>
  );
}

function CandidateOnPage({ edit, panel }: { readonly edit: RegionEdit; readonly panel: Panel }) {
  const { format, book } = useDeskFacts();
  const looked = useRegionView((state) => state.looked[edit.id] ?? 0);
  const drawing = useEditDrawing(edit.generationId);
  const clip = useId();
  const buckets = book.model?.buckets;
  const place = useMemo(
    () => placeOfEdit(edit, panel, { format, buckets: buckets ?? [] }),
    [edit, panel, format, buckets],
  );
  const candidate = edit.candidates[looked] ?? edit.candidates[0];
  const preview = edit.state === 'drawing' ? (drawing?.progress?.previewStep ?? null) : null;
  const { left, right, bottom } = place.crop;
  return (
    <g>
      <clipPath id={clip}>
        <path d={candidate ? polygonPath(panel.polygon) : ringsPath(place.outline)} clipRule="evenodd" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {candidate && <image {...boxOfImage(place.rect)} href={pictureAddress(candidate.pictureId, 'screen')} />}
        {preview !== null && drawing && (
          <image {...boxOfImage(place.rect)} href={previewAddress(drawing.id, preview)} />
        )}
      </g>
      {edit.state === 'drawing' && (
        <rect
          x={left}
          y={bottom}
          width={(right - left) * (drawing ? progressOf(drawing) : 0)}
          height={0.8}
          className="fill-mark"
        />
      )}
    </g>
  );
}

function boxOfImage({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return { x: left, y: top, width: right - left, height: bottom - top, preserveAspectRatio: 'none' };
}

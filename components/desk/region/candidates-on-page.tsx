'use client';

import { useId } from 'react';
import { previewAddress } from '@/lib/client/generations';
import { pictureAddress } from '@/lib/client/pictures';
import { useRegionTrees } from '@/lib/client/region-edits';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { ringsPath } from '@/lib/domain/region/region-field';
import { balloonsOf } from '../balloons-of';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { useRough } from '../panel-layer';
import { useRoughDrawing } from '../../rough/use-rough-drawing';
import { progressOf } from '../../draw/drawing-view';
import { imagePlace } from './before-after';
import { useEditDrawing } from './edit-progress';
import type { EditPlace } from './edit-place';
import type { Panel } from './panel-people';
import { useRegionView } from './region-view';
import { useEditPlace } from './use-edit-place';

interface PageProps {
  readonly page: BookPage;
  readonly content: Pick<SavePage, 'panels' | 'balloons'>;
}

/** Changes that were not taken yet, where they will stand on the page; under its letters, while the region tool is in hand. */
export function CandidatesOnPage(props: PageProps) {
  const isInHand = useDesk((state) => state.tool === 'region');
  return isInHand ? <OpenOnPage {...props} /> : null;
}

function OpenOnPage({ page, content }: PageProps) {
  const trees = useRegionTrees(content.panels.map(({ id }) => id));
  const isBefore = useRegionView((state) => state.isBefore);
  const open = trees.flatMap(({ items }) => items.filter(({ state }) => state === 'ready' || state === 'drawing'));
  return (
    <g pointerEvents="none" aria-hidden>
      {open.map((edit) => {
        const panel = content.panels.find(({ id }) => id === edit.panelId);
        if (panel === undefined || (isBefore && edit.state === 'ready')) return null;
        return edit.state === 'drawing' ? (
          <InTheMaking key={edit.id} edit={edit} panel={panel} />
        ) : (
          <Candidate key={edit.id} edit={edit} panel={panel} page={page} content={content} />
        );
      })}
    </g>
  );
}

/** The panel as it will be, with its ink, inside its outline. */
function Candidate({ edit, panel, page, content }: PageProps & { readonly edit: RegionEdit; readonly panel: Panel }) {
  const { book, statesOf } = useDeskFacts();
  const looked = useRegionView((state) => state.looked[edit.id] ?? 0);
  const place = useEditPlace(edit, panel);
  const clip = useId();
  const { specification } = useRough(panel, balloonsOf(content, panel.id), statesOf(page.id));
  const candidate = edit.candidates[looked] ?? edit.candidates[0];
  const { inkReplaces } = panel.content;
  const hasInk = inkReplaces === undefined && (panel.content.ink.isOn ?? book.model?.needsInk ?? false);
  const ink = { edits: edit.after.inkEdits, line: panel.content.ink };
  const lines = useRoughDrawing(hasInk ? { specification, finish: 'lines', ink } : null);
  if (candidate === undefined) return null;
  return (
    <g>
      <clipPath id={clip}>
        <path d={polygonPath(panel.polygon)} />
      </clipPath>
      <g clipPath={`url(#${clip})`} style={{ isolation: 'isolate' }}>
        <image {...imagePlace(place.after)} href={pictureAddress(candidate.pictureId, 'screen')} />
        {lines !== null && <image {...imagePlace(place.after)} href={lines} style={{ mixBlendMode: 'multiply' }} />}
      </g>
      <path d={polygonPath(panel.polygon)} fill="none" stroke={INK} strokeWidth={BORDER_MM} />
    </g>
  );
}

/** What is being drawn, sharpening inside the region, and how far it is as a red line under it. */
function InTheMaking({ edit, panel }: { readonly edit: RegionEdit; readonly panel: Panel }) {
  const drawing = useEditDrawing(edit.generationId);
  const place = useEditPlace(edit, panel);
  const clip = useId();
  const preview = drawing?.progress?.previewStep ?? null;
  const { left, right, bottom } = lineUnder(place);
  return (
    <g>
      <clipPath id={clip}>
        <path d={ringsPath(place.outline)} clipRule="evenodd" />
      </clipPath>
      {preview !== null && drawing && place.part !== null && (
        <image {...imagePlace(place.part)} href={previewAddress(drawing.id, preview)} clipPath={`url(#${clip})`} />
      )}
      <rect
        x={left}
        y={bottom}
        width={(right - left) * (drawing ? progressOf(drawing) : 0)}
        height={0.9}
        className="fill-mark"
      />
    </g>
  );
}

function lineUnder({ outline, crop }: EditPlace) {
  const points = outline.flat();
  if (points.length === 0) return crop;
  const xs = points.map(({ x }) => x);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.max(...points.map(({ y }) => y)) };
}

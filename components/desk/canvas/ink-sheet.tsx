'use client';

import { memo, useId, useMemo } from 'react';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { ClipPanels } from '@/lib/domain/page/strokes/panel-clip';
import { isSameChunk, strokeChunks, type StrokeChunk } from '@/lib/domain/page/strokes/stroke-chunks';
import { StrokePath } from './stroke-path';

/**
 * The strokes of a layer of ink, those that belong to a panel clipped to it. They are painted in parts, so that a stroke more
 * or less on a page of thousands looks through its own part alone.
 */
export const InkSheet = memo(function InkSheet({
  strokes,
  panels,
}: {
  readonly strokes: PageLayer['strokes'];
  readonly panels: ClipPanels;
}) {
  const chunks = useMemo(() => strokeChunks(strokes ?? [], panels), [strokes, panels]);
  return chunks.map((chunk) => <Chunk key={chunk.key} chunk={chunk} />);
});

const Chunk = memo(
  function Chunk({ chunk: { clip, strokes } }: { readonly chunk: StrokeChunk }) {
    const id = useId();
    const paths = strokes.map((stroke) => <StrokePath key={stroke.id} stroke={stroke} />);
    if (clip === null) return <g>{paths}</g>;
    return (
      <>
        <clipPath id={id}>
          <path d={clip} />
        </clipPath>
        <g clipPath={`url(#${id})`}>{paths}</g>
      </>
    );
  },
  (before, after) => isSameChunk(before.chunk, after.chunk),
);

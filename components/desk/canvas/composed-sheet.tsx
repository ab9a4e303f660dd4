'use client';

import { useId, useMemo, type CSSProperties, type ReactNode } from 'react';
import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { ComposedLayer, LayerCut } from '@/lib/domain/page/stack/composed-layers';
import { MASK_BOX, maskBody } from '@/lib/domain/page/svg/cut-svg';
import { shapeSvg } from '@/lib/domain/page/svg/layer-svg';
import type { LettersToPaint } from '@/lib/domain/page/svg/page-letters';
import { paintedLayer } from '@/lib/domain/page/svg/painted-layers';

interface SheetParts {
  readonly content: Pick<SavePage, 'layers' | 'panels' | 'balloons'>;
  /** What balloons are lettered with, whose shape may clip. */
  readonly letters: Pick<LettersToPaint, 'lettering' | 'language' | 'main'>;
  /** What lies on a layer that is no folder. */
  readonly draw: (layer: PageLayer) => ReactNode;
}

/** A layer with its cuts, with what is in it and what is clipped to it: as SVG, put together as pages are that are written out. */
export function ComposedSheet({ composed, ...parts }: SheetParts & { readonly composed: ComposedLayer }) {
  return (
    <Cut cuts={composed.cuts}>
      <Things composed={composed} {...parts} />
    </Cut>
  );
}

/** What of a composed layer's look is not its own things: opacity, blending, and whether it is put together apart. */
export function composedStyle({ layer, clipped }: ComposedLayer): CSSProperties {
  const { opacity, blend, kind } = layer;
  return {
    ...(opacity < 1 ? { opacity } : {}),
    ...(blend === 'normal' ? {} : { mixBlendMode: blend }),
    ...(kind === 'folder' || clipped.length > 0 ? { isolation: 'isolate' } : {}),
  };
}

function Things({ composed, ...parts }: SheetParts & { readonly composed: ComposedLayer }) {
  const { layer, children, clipped } = composed;
  const own =
    layer.kind === 'folder'
      ? children.map((child) => (
          <g key={child.layer.id} style={composedStyle(child)}>
            <ComposedSheet composed={child} {...parts} />
          </g>
        ))
      : parts.draw(layer);
  return clipped.length === 0 ? own : <Clipped composed={composed} own={own} {...parts} />;
}

/** What is clipped to a layer, over it. */
function Clipped({
  composed,
  own,
  ...parts
}: SheetParts & { readonly composed: ComposedLayer; readonly own: ReactNode }) {
  const name = useId();
  const { content, letters } = parts;
  const { layers, panels } = content;
  const { lettering, language, main } = letters;
  // Balloons that are dragged change no shape of ink.
  const balloons = hasLetters(composed) ? content.balloons : NO_BALLOONS;
  const shape = useMemo(
    () => shapeSvg(paintedLayer({ ...composed, clipped: [] }, { layers, panels, balloons, lettering, language, main })),
    [composed, layers, panels, balloons, lettering, language, main],
  );
  return (
    <>
      {own}
      <mask id={name} maskUnits="userSpaceOnUse" {...MASK_BOX} dangerouslySetInnerHTML={{ __html: shape }} />
      {composed.clipped.map((one) => (
        <g key={one.layer.id} style={composedStyle(one)}>
          <Cut cuts={one.cuts}>
            <g mask={`url(#${name})`}>
              <Things composed={one} {...parts} />
            </g>
          </Cut>
        </g>
      ))}
    </>
  );
}

const NO_BALLOONS: SavePage['balloons'] = [];

function hasLetters({ layer, children }: ComposedLayer): boolean {
  return layer.kind === 'letters' || children.some(hasLetters);
}

function Cut({ cuts, children }: { readonly cuts: readonly LayerCut[]; readonly children: ReactNode }) {
  const id = useId();
  const [cut, ...others] = cuts;
  if (cut === undefined) return children;
  const inner = <Cut cuts={others}>{children}</Cut>;
  if (cut.kind === 'panel') {
    return (
      <>
        <clipPath id={id}>
          <path d={cut.d} />
        </clipPath>
        <g clipPath={`url(#${id})`}>{inner}</g>
      </>
    );
  }
  return (
    <>
      <mask id={id} maskUnits="userSpaceOnUse" {...MASK_BOX} dangerouslySetInnerHTML={{ __html: maskBody(cut) }} />
      <g mask={`url(#${id})`}>{inner}</g>
    </>
  );
}

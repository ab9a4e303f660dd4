'use client';

import { memo, useId } from 'react';
import type { PageEffect } from '@/lib/contracts/page-effects';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { paintedEffect } from '@/lib/domain/page/effects/effect-shape';
import { clipPathOf, type ClipPanels } from '@/lib/domain/page/strokes/panel-clip';

/** The effects of a layer of ink, each clipped to its panel. */
export const EffectsSheet = memo(function EffectsSheet({
  effects,
  panels,
}: {
  readonly effects: PageLayer['effects'];
  readonly panels: ClipPanels;
}) {
  return effects?.map((effect) => (
    <EffectShape key={effect.id} effect={effect} clip={clipPathOf(panels, effect.panelId)} />
  ));
});

const EffectShape = memo(function EffectShape({
  effect,
  clip,
}: {
  readonly effect: PageEffect;
  readonly clip: string | null;
}) {
  const id = useId();
  const paths = paintedEffect(effect, []).map(({ d, fill }, index) => <path key={index} d={d} fill={fill} />);
  if (clip === null) return <g data-effect={effect.kind}>{paths}</g>;
  return (
    <>
      <clipPath id={id}>
        <path d={clip} />
      </clipPath>
      <g data-effect={effect.kind} clipPath={`url(#${id})`}>
        {paths}
      </g>
    </>
  );
});

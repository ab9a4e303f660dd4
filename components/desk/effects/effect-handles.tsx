'use client';

import { useTranslations } from 'use-intl';
import type { PageEffect } from '@/lib/contracts/page-effects';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import {
  effectHandleAt,
  pullEffectHandle,
  withCentre,
  withFewerPoints,
  withMorePoints,
  withPathPoint,
  type EffectHandle,
} from '@/lib/domain/page/effects/edit-effect';
import { effectCurve } from '@/lib/domain/page/effects/effect-shape';
import { BalloonGrip } from '../balloon-grip';
import { usePixelMm } from '../canvas/camera-store';
import { EFFECT_FIELDS } from './effect-fields';
import { useEffectActions } from './use-effect-actions';

interface HandlesProps {
  readonly effect: PageEffect;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
  readonly onChange: (work: (effect: PageEffect) => PageEffect, step: string) => void;
}

/** On the selected effect, beside the frame that moves, scales and turns it: its centre, clear middle and curve. */
export function EffectHandles({
  pageId,
  effect,
  pointAt,
}: {
  readonly pageId: string;
  readonly effect: PageEffect;
  readonly pointAt: HandlesProps['pointAt'];
}) {
  const t = useTranslations('effects');
  const { change } = useEffectActions(pageId);
  const onChange: HandlesProps['onChange'] = (work, step) => change(effect.id, work, step);
  const isCurved = effect.path !== null;
  const { inner } = EFFECT_FIELDS[effect.kind];
  const handles: readonly EffectHandle[] = isCurved
    ? ['laneHeight']
    : inner === null
      ? []
      : ['innerWidth', 'innerHeight'];
  return (
    <g>
      {inner !== null && !isCurved && <ClearMiddle effect={effect} />}
      {isCurved && <CurveHandles effect={effect} pointAt={pointAt} onChange={onChange} />}
      <BalloonGrip
        at={effect.at}
        look="dot"
        label={t('handle.centre', { kind: t(`kinds.${effect.kind}`) })}
        pointAt={pointAt}
        onMove={(to) => onChange((one) => withCentre(one, to), 'centre')}
      />
      {handles.map((handle) => (
        <BalloonGrip
          key={handle}
          at={effectHandleAt(effect, handle)}
          look="diamond"
          label={t(`handle.${handle}`)}
          pointAt={pointAt}
          onMove={(to) => onChange((one) => pullEffectHandle(one, handle, to), handle)}
        />
      ))}
    </g>
  );
}

function ClearMiddle({ effect: { at, inner, angleDeg } }: { readonly effect: PageEffect }) {
  const pixel = usePixelMm();
  return (
    <ellipse
      cx={at.x}
      cy={at.y}
      rx={inner.widthMm / 2}
      ry={inner.heightMm / 2}
      transform={`rotate(${angleDeg} ${at.x} ${at.y})`}
      fill="none"
      className="stroke-mark"
      strokeWidth={1.25 * pixel}
      strokeDasharray={`${4 * pixel} ${3 * pixel}`}
      pointerEvents="none"
    />
  );
}

function CurveHandles({ effect, pointAt, onChange }: HandlesProps) {
  const t = useTranslations('effects');
  const pixel = usePixelMm();
  const path = effect.path ?? [];
  return (
    <>
      <polyline
        points={(effectCurve(effect) ?? []).map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        className="stroke-pencil"
        strokeWidth={1.25 * pixel}
        pointerEvents="none"
      />
      {path.map((point, index) => (
        <BalloonGrip
          key={`path${index}`}
          at={point}
          look="point"
          label={t('handle.path', { number: index + 1, count: path.length })}
          pointAt={pointAt}
          onMove={(to) => onChange((one) => withPathPoint(one, index, to), `path${index}`)}
          onKey={(key) => {
            if (key === 'Delete' || key === 'Backspace') onChange((one) => withFewerPoints(one, index), 'path-point');
            else if (key === '+' || key === 'Insert') onChange((one) => withMorePoints(one, index), 'path-point');
            else return false;
            return true;
          }}
        />
      ))}
    </>
  );
}

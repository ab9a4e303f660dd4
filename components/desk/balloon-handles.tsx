'use client';

import { useRef, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { usePixelMm } from './canvas/camera-store';
import { useDesk } from './desk-store';
import { withBalloon } from './page-changes';

/** On the selected balloon, beside the frame that moves, scales and turns it: a dot is what its tail points at. */
export function BalloonHandles({
  pageId,
  balloon,
  pointAt,
}: {
  readonly pageId: string;
  readonly balloon: Balloon;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
}) {
  const t = useTranslations('desk');
  const pixel = usePixelMm();
  const edit = useDesk((state) => state.edit);
  const isHeld = useRef(false);
  const { tail } = balloon;
  if (tail === null) return null;
  const hold = (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
  };
  const drag = (event: PointerEvent) => {
    if (!isHeld.current) return;
    const to = pointAt(event);
    edit(pageId, (page) => withBalloon(page, balloon.id, { tail: to, isAuto: false }), `tail-${balloon.id}`);
  };
  const release = () => {
    isHeld.current = false;
  };
  return (
    <circle
      cx={tail.x}
      cy={tail.y}
      r={6 * pixel}
      className="cursor-grab fill-raised stroke-mark"
      strokeWidth={1.5 * pixel}
      data-own-pointer
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <title>{t('moveTail')}</title>
    </circle>
  );
}

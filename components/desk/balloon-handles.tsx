'use client';

import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { ringPath } from '@/lib/geometry';
import { bendToward } from '@/lib/domain/page/balloons/balloon-tails';
import { balloonOutline, tailLinesOf } from '@/lib/domain/page/balloons/balloon-outline';
import {
  addedPoint,
  movedPoint,
  pageInShares,
  pathWithoutPoint,
  pathWithPoint,
  pointBehind,
  shareOnPage,
  toggledCorner,
  withoutPoint,
} from '@/lib/domain/page/balloons/edit-shape';
import { BalloonGrip } from './balloon-grip';
import { usePixelMm } from './canvas/camera-store';
import { useBalloonActions } from './use-balloon-actions';

interface HandlesProps {
  /** As it is seen. */
  readonly balloon: Balloon;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
  readonly onChange: (part: Partial<Balloon>, step: string) => void;
}

/** On the selected balloon, beside the frame that moves, scales and turns it: its tails, outline, path and perspective. */
export function BalloonHandles({
  pageId,
  balloon,
  pointAt,
}: {
  readonly pageId: string;
  readonly balloon: Balloon;
  readonly pointAt: HandlesProps['pointAt'];
}) {
  const { change } = useBalloonActions(pageId);
  const props: HandlesProps = {
    balloon,
    pointAt,
    onChange: (part, step) => change(balloon.id, { ...part, isAuto: false }, step),
  };
  return (
    <g>
      {balloon.shape !== null && balloon.kind !== 'sfx' && <ShapeHandles {...props} shape={balloon.shape} />}
      {balloon.kind === 'sfx' ? <WarpHandles {...props} /> : <TailHandles {...props} />}
    </g>
  );
}

function TailHandles({ balloon, pointAt, onChange }: HandlesProps) {
  const t = useTranslations('balloon');
  const { tail, moreTails, tailBend } = balloon;
  const tails = tail === null ? moreTails : [tail, ...moreTails];
  const line = tailLinesOf(balloon).find((one) => one !== null);
  const keep = (index: number, to: PagePoint) => {
    const [first, ...others] = tails.map((one, at) => (at === index ? to : one));
    onChange({ tail: first ?? null, moreTails: others }, `tail${index}`);
  };
  return (
    <>
      {tails.map((at, index) => (
        <BalloonGrip
          key={`tail${index}`}
          at={at}
          look="dot"
          label={t('handle.tail', { number: index + 1 })}
          pointAt={pointAt}
          onMove={(to) => keep(index, to)}
          onKey={(key) => {
            if (!isRemoving(key)) return false;
            const [first, ...others] = tails.filter((_, other) => other !== index);
            onChange({ tail: first ?? null, moreTails: others }, 'tails');
            return true;
          }}
        />
      ))}
      {line && (
        <BalloonGrip
          at={{ x: line.bow[0], y: line.bow[1] }}
          look="diamond"
          label={t('handle.bend')}
          pointAt={pointAt}
          onMove={(to) => onChange({ tailBend: bendToward(line, [to.x, to.y], tailBend) }, 'bend')}
        />
      )}
    </>
  );
}

function ShapeHandles({
  balloon,
  pointAt,
  onChange,
  shape,
}: HandlesProps & { readonly shape: NonNullable<Balloon['shape']> }) {
  const t = useTranslations('balloon');
  const pixel = usePixelMm();
  const { at, turnDeg } = balloon;
  return (
    <>
      <path
        d={ringPath([balloonOutline(balloon).body])}
        transform={`translate(${at.x} ${at.y}) rotate(${turnDeg})`}
        fill="none"
        stroke="transparent"
        strokeWidth={12 * pixel}
        pointerEvents="stroke"
        className="cursor-copy"
        data-own-pointer
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => {
          event.stopPropagation();
          onChange(addedPoint(balloon, shape, pointAt(event)), 'add-point');
        }}
      >
        <title>{t('handle.line')}</title>
      </path>
      {shape.map((point, index) => (
        <BalloonGrip
          key={`point${index}`}
          at={shareOnPage(balloon, point)}
          look={point.isCorner ? 'corner' : 'point'}
          label={t(point.isCorner ? 'handle.corner' : 'handle.round', { number: index + 1, count: shape.length })}
          pointAt={pointAt}
          onMove={(to) => onChange(movedPoint(balloon, shape, index, to), `point${index}`)}
          onKey={(key) => {
            if (isRemoving(key)) onChange(withoutPoint(balloon, shape, index), 'remove-point');
            else if (isAdding(key)) onChange(pointBehind(balloon, shape, index), 'add-point');
            else if (key === 'c') onChange(toggledCorner(balloon, shape, index), 'corner');
            else return false;
            return true;
          }}
        />
      ))}
    </>
  );
}

function WarpHandles({ balloon, pointAt, onChange }: HandlesProps) {
  const t = useTranslations('balloon');
  const pixel = usePixelMm();
  const { warp } = balloon;
  if (warp === null) return null;
  const { path, corners } = warp;
  const line = (path ?? []).map((point) => shareOnPage(balloon, point));
  return (
    <>
      {path !== null && (
        <polyline
          points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          className="stroke-pencil"
          strokeWidth={1.25 * pixel}
          pointerEvents="none"
        />
      )}
      {path?.map((point, index) => (
        <BalloonGrip
          key={`path${index}`}
          at={shareOnPage(balloon, point)}
          look="point"
          label={t('handle.path', { number: index + 1, count: path.length })}
          pointAt={pointAt}
          onMove={(to) => {
            const next = path.map((one, other) => (other === index ? pageInShares(balloon, to) : one));
            onChange({ warp: { ...warp, path: next } }, `path${index}`);
          }}
          onKey={(key) => {
            if (isRemoving(key)) onChange({ warp: { ...warp, path: pathWithoutPoint(path, index) } }, 'path-point');
            else if (isAdding(key)) onChange({ warp: { ...warp, path: pathWithPoint(path, index) } }, 'path-point');
            else return false;
            return true;
          }}
        />
      ))}
      {corners?.map((corner, index) => (
        <BalloonGrip
          key={`corner${index}`}
          at={shareOnPage(balloon, corner)}
          look="corner"
          label={t('handle.perspective', { number: index + 1 })}
          pointAt={pointAt}
          onMove={(to) => {
            const moved = pageInShares(balloon, to);
            const [a, b, c, d] = corners;
            const next: typeof corners = [
              index === 0 ? moved : a,
              index === 1 ? moved : b,
              index === 2 ? moved : c,
              index === 3 ? moved : d,
            ];
            onChange({ warp: { ...warp, corners: next } }, `corner${index}`);
          }}
        />
      ))}
    </>
  );
}

function isRemoving(key: string): boolean {
  return key === 'Delete' || key === 'Backspace';
}

function isAdding(key: string): boolean {
  return key === '+' || key === 'Insert';
}

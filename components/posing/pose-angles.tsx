'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ANGLE_LIMITS } from '@/lib/rough/posing';
import type { Joints } from '@/lib/rough/specification';
import { Slider } from '../ui/slider';
import { settleFigures, type Posed } from './ask-posing';
import type { PoseChange } from './pose-handles';
import type { PosedFigure } from './posing-request';

const PARTS = ['head', 'chest', 'pelvis'] as const;
const AXES = ['yaw', 'pitch', 'roll'] as const;
const TURN_AROUND = 180;

/** How body, head, chest and hips of somebody are turned, in degrees. */
export function PoseAngles({
  who,
  figure,
  onChange,
}: {
  readonly who: Posed;
  readonly figure: PosedFigure;
  /** @param step changes of the same step, one after another, are undone together */
  readonly onChange: (change: PoseChange, step: string) => void;
}) {
  const t = useTranslations('posing');
  const latest = useRef(0);
  const change = async (joints: Joints, step: string) => {
    const asked = ++latest.current;
    const places = await settleFigures(who, { handle: 'head', joints });
    if (asked === latest.current) onChange({ joints, places }, `pose-${who.index}-${step}`);
  };
  const { joints, seen } = figure;
  const slider = (
    label: string,
    value: number,
    [min, max]: readonly [number, number],
    take: (next: number) => void,
  ) => (
    <Slider
      key={label}
      label={label}
      value={Math.round(value)}
      min={min}
      max={max}
      step={1}
      valueText={t('degrees', { value: Math.round(value) })}
      onChange={take}
    />
  );
  return (
    <>
      {slider(
        t('body'),
        joints.turn ?? 0,
        [-TURN_AROUND, TURN_AROUND],
        (turn) => void change({ ...joints, turn }, 'body'),
      )}
      {PARTS.map((part) =>
        AXES.map((axis, at) =>
          slider(t(`turn.${part}.${axis}`), seen.angles[part][at] ?? 0, ANGLE_LIMITS[part][at] ?? [0, 0], (next) => {
            const [yaw, pitch, roll] = seen.angles[part];
            const angles: [number, number, number] = [yaw, pitch, roll];
            angles[at] = next;
            void change({ ...joints, [part]: angles }, `${part}-${axis}`);
          }),
        ),
      )}
    </>
  );
}

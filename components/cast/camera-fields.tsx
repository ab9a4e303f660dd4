'use client';

import { useTranslations } from 'use-intl';
import type { Character } from '@/lib/contracts/characters';
import type { Place } from '@/lib/contracts/places';
import type { Staging } from '@/lib/contracts/staging';
import { CAMERA_HEIGHTS, FURTHER_SHOTS, SHOTS } from '@/lib/rough/vocabulary';
import { Slider } from '../ui/slider';
import { castPicture } from './picker-options';
import { PicturePicker } from './picture-picker';

const ALL_SHOTS = [...SHOTS, ...FURTHER_SHOTS];
/** Of what a camera's tilt may be, in degrees. */
const MOST_TILT = 30;

/** From how near and how high a picture is seen, by pictures of this very cast, and how far the camera is tilted. */
export function CameraFields({
  staging,
  characters,
  place,
  onChange,
}: {
  readonly staging: Staging;
  readonly characters: readonly Character[];
  readonly place: Place | undefined;
  /** @param step changes of the same step, one after another, are undone together */
  readonly onChange: (part: Pick<Staging, 'shot'> | Pick<Staging, 'camera'>, step?: string) => void;
}) {
  const t = useTranslations('cast');
  const words = useTranslations('traits');
  const { shot, camera } = staging;
  const tiltDegrees = camera?.tiltDegrees ?? 0;
  const seen = (part: Partial<Staging>) => () => castPicture({ ...staging, ...part }, characters, place);
  return (
    <>
      <PicturePicker
        label={t('shot')}
        value={shot ?? ''}
        groups={[
          {
            heading: '',
            options: [
              { value: '', label: t('asWords'), picture: null },
              ...ALL_SHOTS.map((value) => ({
                value,
                label: words(`shot_${value}`),
                picture: seen({ shot: value }),
              })),
            ],
          },
        ]}
        onChange={(next) => onChange({ shot: ALL_SHOTS.find((one) => one === next) ?? null })}
      />
      <PicturePicker
        label={t('camera')}
        value={camera?.height ?? ''}
        groups={[
          {
            heading: '',
            options: [
              { value: '', label: t('asWords'), picture: null },
              ...CAMERA_HEIGHTS.map((value) => ({
                value,
                label: words(`camera_${value}`),
                picture: seen({ camera: { height: value, tiltDegrees } }),
              })),
            ],
          },
        ]}
        onChange={(next) => {
          const height = CAMERA_HEIGHTS.find((one) => one === next);
          onChange({ camera: height ? { height, tiltDegrees } : null });
        }}
      />
      <div className="col-span-2">
        <Slider
          label={t('tilt')}
          value={tiltDegrees}
          min={-MOST_TILT}
          max={MOST_TILT}
          step={1}
          valueText={t('degrees', { value: tiltDegrees })}
          onChange={(next) => onChange({ camera: tilted(camera, next) }, 'tilt')}
        />
      </div>
    </>
  );
}

/** A camera that is level and at the height of the eyes is the usual one again. */
function tilted(camera: Staging['camera'], tiltDegrees: number): Staging['camera'] {
  const height = camera?.height ?? 'eye';
  return tiltDegrees === 0 && height === 'eye' ? null : { height, tiltDegrees };
}

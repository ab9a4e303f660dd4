'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { MOST_PLACE_CAMERAS, type PlaceCamera, type PlaceTraits } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { placeCameraNames, type PlaceTag } from '@/lib/rough/vocabulary';
import { RoughChoice } from '../rough/rough-choice';
import { newId } from '../desk/new-id';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Slider } from '../ui/slider';

const THUMB = { widthPx: 96, heightPx: 96 };
const USUAL_HEIGHT = 1.5;

/** The cameras that a place has of its own, and what the one that is shown does. */
export function CamerasField({
  place,
  traits,
  shownId,
  onShow,
  onChange,
}: {
  readonly place: PlaceTag;
  readonly traits: PlaceTraits;
  /** Null looks through the place's usual camera. */
  readonly shownId: string | null;
  readonly onShow: (id: string | null) => void;
  readonly onChange: (cameras: PlaceCamera[]) => void;
}) {
  const t = useTranslations('places');
  const cameras = traits.cameras ?? [];
  const camera = cameras.find(({ id }) => id === shownId);
  const change = (next: PlaceCamera) => onChange(cameras.map((one) => (one.id === next.id ? next : one)));
  const add = () => {
    const made = { id: newId(), name: t('cameraNumber', { number: cameras.length + 1 }), from: 'wide' };
    onChange([...cameras, made]);
    onShow(made.id);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('cameras')}</legend>
      <p className="text-small text-ink-soft">{t('camerasHint')}</p>
      {cameras.length > 0 && (
        <RoughChoice
          label={t('shownCamera')}
          value={camera?.id ?? 'usual'}
          options={[
            { value: 'usual', label: t('usualCamera'), specification: placeRough(traits, THUMB) },
            ...cameras.map((one) => ({
              value: one.id,
              label: one.name,
              specification: placeRough(traits, THUMB, { camera: one }),
            })),
          ]}
          onChange={(id) => onShow(id === 'usual' ? null : id)}
        />
      )}
      {camera !== undefined && (
        <CameraSettings
          key={camera.id}
          place={place}
          traits={traits}
          camera={camera}
          onChange={change}
          onTake={() => {
            onShow(null);
            onChange(cameras.filter(({ id }) => id !== camera.id));
          }}
        />
      )}
      {cameras.length < MOST_PLACE_CAMERAS && (
        <Button size="small" look="quiet" className="w-fit" onClick={add}>
          <Plus aria-hidden size={15} />
          {t('addCamera')}
        </Button>
      )}
    </fieldset>
  );
}

function CameraSettings({
  place,
  traits,
  camera,
  onChange,
  onTake,
}: {
  readonly place: PlaceTag;
  readonly traits: PlaceTraits;
  readonly camera: PlaceCamera;
  readonly onChange: (camera: PlaceCamera) => void;
  readonly onTake: () => void;
}) {
  const t = useTranslations('places');
  const { heightMetres, lookDownDegrees, turnDegrees = 0, nearness = 1 } = camera;
  return (
    <div className="flex flex-col gap-3 rounded-koma border border-hairline p-3">
      <div className="grid grid-cols-[1fr_auto] items-end gap-1.5">
        <TextField
          label={t('cameraName')}
          value={camera.name}
          maxLength={80}
          onChange={({ target }) => onChange({ ...camera, name: target.value })}
        />
        <IconButton icon={X} label={t('takeCamera', { name: camera.name })} onClick={onTake} />
      </div>
      <RoughChoice
        label={t('cameraFrom')}
        value={camera.from}
        options={placeCameraNames(place).map((from) => ({
          value: from,
          label: t(`shotName.${shotName(from)}`),
          specification: placeRough(traits, THUMB, { camera: { from } }),
        }))}
        onChange={(from) => onChange({ ...camera, from })}
      />
      <Slider
        label={t('cameraHeight')}
        value={heightMetres ?? USUAL_HEIGHT}
        min={0.2}
        max={6}
        step={0.1}
        valueText={`${(heightMetres ?? USUAL_HEIGHT).toFixed(1)} m`}
        onChange={(value) => onChange({ ...camera, heightMetres: Math.round(value * 10) / 10 })}
      />
      <Slider
        label={t('cameraTilt')}
        value={lookDownDegrees ?? 0}
        min={-30}
        max={50}
        step={1}
        valueText={`${lookDownDegrees ?? 0}°`}
        ends={[t('up'), t('down')]}
        onChange={(value) => onChange({ ...camera, lookDownDegrees: value })}
      />
      <Slider
        label={t('cameraTurn')}
        value={turnDegrees}
        min={-60}
        max={60}
        step={1}
        valueText={`${turnDegrees}°`}
        ends={[t('left'), t('right')]}
        onChange={(value) => onChange({ ...camera, turnDegrees: value })}
      />
      <Slider
        label={t('cameraNearness')}
        value={nearness}
        min={0.5}
        max={3}
        step={0.05}
        valueText={`× ${nearness.toFixed(2)}`}
        onChange={(value) => onChange({ ...camera, nearness: Math.round(value * 100) / 100 })}
      />
    </div>
  );
}

const SHOT_NAMES = [
  'wide', 'close', 'low', 'teacher', 'window', 'aisle', 'top', 'throne', 'counter', 'bed', 'wings', 'seats', 'up',
  'judge', 'bars', 'screen', 'behind', 'gate', 'ship', 'towers', 'sea', 'water', 'rail', 'below',
] as const; // prettier-ignore

/** The name of a place's camera that the messages know. */
function shotName(from: string): (typeof SHOT_NAMES)[number] | 'other' {
  return SHOT_NAMES.find((name) => name === from) ?? 'other';
}

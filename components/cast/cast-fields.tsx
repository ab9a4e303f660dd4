'use client';

import { UserPlus } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Character } from '@/lib/contracts/characters';
import type { Place } from '@/lib/contracts/places';
import { MOST_CAST, stagingSchema, type CastMember, type Staging } from '@/lib/contracts/staging';
import { EFFECT_TAGS, PAIR_NAMES } from '@/lib/rough/vocabulary';
import { Chips } from '../ui/chips';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { Menu } from '../ui/menu';
import { CameraFields } from './camera-fields';
import { CastItem } from './cast-item';
import { pairPicture } from './picker-options';
import { PlaceCameraField } from './place-camera-field';
import { PicturePicker } from './picture-picker';
import { PropFields } from './prop-fields';

/** Nobody and nowhere: what a staging begins from. */
export function emptyStaging(): Staging {
  return stagingSchema.parse({});
}

/** Somebody joins the cast, as they usually are. */
export function withSomebody(staging: Staging | null, characterId: string): Staging {
  const { cast, ...rest } = staging ?? emptyStaging();
  const [member] = stagingSchema.parse({ cast: [{ characterId }] }).cast;
  return { ...rest, cast: [...cast, ...(member ? [member] : [])].slice(0, MOST_CAST) };
}

/** A staging that says nothing is none. */
function settled(staging: Staging): Staging | null {
  const { cast, placeId, shot, camera, pair, effects, props } = staging;
  return cast.length + effects.length + props.length === 0 && [placeId, shot, camera, pair].every((one) => one === null)
    ? null
    : staging;
}

/** Somebody otherwise; another pose is as it is, without what was changed of the one before. */
function changed(member: CastMember, part: Partial<CastMember>): CastMember {
  const { joints: _joints, ...rest } = member;
  return { ...(part.pose === undefined ? member : rest), ...part };
}

/** Who of the project is in the picture, and how; where; and from where it is seen. */
export function CastFields({
  projectId,
  staging,
  characters,
  places,
  poseTools,
  onChange,
}: {
  readonly projectId: string;
  readonly staging: Staging | null;
  readonly characters: readonly Character[];
  readonly places: readonly Place[];
  /** What poses somebody of the cast by hand, where that can be done. */
  readonly poseTools?: (index: number) => ReactNode;
  /** @param step changes of the same step, one after another, are undone together */
  readonly onChange: (staging: Staging | null, step?: string) => void;
}) {
  const t = useTranslations('cast');
  const words = useTranslations('traits');
  const poses = useTranslations('poses');
  const now = staging ?? emptyStaging();
  const change = (part: Partial<Staging>, step?: string) => onChange(settled({ ...now, ...part }), step);
  const changeMember = (index: number, part: Partial<CastMember>) =>
    change({ cast: now.cast.map((member, at) => (at === index ? changed(member, part) : member)) });
  const leave = (index: number) => {
    const cast = now.cast.filter((_, at) => at !== index);
    change({ cast, ...(cast.length < 2 ? { pair: null } : {}) });
  };
  const place = places.find(({ id }) => id === now.placeId);
  const { placeCameraId: _placeCameraId, ...elsewhere } = now;
  const moveTo = (placeId: string | null) => onChange(settled({ ...elsewhere, placeId, time: null, weather: null }));
  const lookThrough = (placeCameraId: string | undefined) =>
    onChange(settled(placeCameraId === undefined ? elsewhere : { ...now, placeCameraId }));
  const [first, second] = now.cast.map(({ characterId }) => characters.find(({ id }) => id === characterId));
  const isFull = now.cast.length >= MOST_CAST;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{t('title')}</legend>
      {now.cast.map((member, index) => (
        <CastItem
          // The same person may be there twice.
          key={`${index}-${member.characterId}`}
          member={member}
          character={characters.find(({ id }) => id === member.characterId)}
          onChange={(part) => changeMember(index, part)}
          onLeave={() => leave(index)}
        >
          {poseTools?.(index)}
        </CastItem>
      ))}
      {characters.length === 0 ? (
        <p className="text-small text-ink-soft">
          {t('nobody')}{' '}
          <Link href={`/projects/${projectId}/characters/new`} className="underline">
            {t('makeSomebody')}
          </Link>
        </p>
      ) : (
        !isFull && (
          <Menu
            trigger={
              <Button size="small" className="w-fit">
                <UserPlus aria-hidden size={15} />
                {t('add')}
              </Button>
            }
            entries={characters.map(({ id, name }) => ({
              label: name,
              onChoose: () => onChange(withSomebody(staging, id)),
            }))}
          />
        )
      )}
      <div className="grid grid-cols-2 gap-2">
        {now.cast.length >= 2 && (
          <PicturePicker
            label={t('pair')}
            value={now.pair ?? ''}
            groups={[
              {
                heading: '',
                options: [
                  { value: '', label: t('noPair'), picture: null },
                  ...PAIR_NAMES.map((value) => ({
                    value,
                    label: poses(`pair_${value}`),
                    picture: first && second ? () => pairPicture(first, second, value) : null,
                  })),
                ],
              },
            ]}
            onChange={(next) => change({ pair: PAIR_NAMES.find((one) => one === next) ?? null })}
          />
        )}
        {(places.length > 0 || now.placeId !== null) && (
          <SelectField
            label={t('place')}
            value={now.placeId ?? ''}
            options={[
              { value: '', label: t('asWords') },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ target }) => moveTo(target.value === '' ? null : target.value)}
          />
        )}
        {place !== undefined && (
          <SelectField
            label={t('variant')}
            value={`${now.time ?? place.traits.variants[0]?.time} ${now.weather ?? place.traits.variants[0]?.weather}`}
            options={place.traits.variants.map(({ name, time, weather }) => ({
              value: `${time} ${weather}`,
              label: name,
            }))}
            onChange={({ target }) => {
              const variant = place.traits.variants.find(({ time, weather }) => `${time} ${weather}` === target.value);
              if (variant !== undefined) change({ time: variant.time, weather: variant.weather });
            }}
          />
        )}
        <CameraFields staging={now} characters={characters} place={place} onChange={change} />
      </div>
      {place !== undefined && <PlaceCameraField place={place} staging={now} onChange={lookThrough} />}
      <PropFields props={now.props} onChange={(props, step) => change({ props }, step)} />
      <Chips
        label={t('effects')}
        chips={EFFECT_TAGS.map((value) => ({ value, label: words(`effect_${value}`) }))}
        chosen={now.effects}
        onChange={(effects) => change({ effects })}
      />
    </fieldset>
  );
}

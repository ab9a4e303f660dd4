'use client';

import { UserPlus, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Character } from '@/lib/contracts/characters';
import type { Place } from '@/lib/contracts/places';
import { stagingSchema, type CastMember, type Staging } from '@/lib/contracts/staging';
import { restingExpression } from '@/lib/domain/characters/identity';
import { PAIR_NAMES, POSE_NAMES } from '@/lib/rough/vocabulary';
import { CAMERA_HEIGHTS, EFFECT_TAGS, EXPRESSIONS, FURTHER_SHOTS, SHOTS, VIEWS } from '@/lib/rough/vocabulary';
import { DOING_POSE_WORDS } from '@/lib/rough/vocabulary/pose-words/doing-pose-words';
import { MOVING_POSE_WORDS } from '@/lib/rough/vocabulary/pose-words/moving-pose-words';
import { RESTING_POSE_WORDS } from '@/lib/rough/vocabulary/pose-words/resting-pose-words';
import { STANDING_POSE_WORDS } from '@/lib/rough/vocabulary/pose-words/standing-pose-words';
import { Chips } from '../characters/chips';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';

const POSE_GROUPS = [
  { heading: 'standingPoses', words: STANDING_POSE_WORDS },
  { heading: 'movingPoses', words: MOVING_POSE_WORDS },
  { heading: 'restingPoses', words: RESTING_POSE_WORDS },
  { heading: 'doingPoses', words: DOING_POSE_WORDS },
] as const;
const MOST_PEOPLE = 4;
const ALL_SHOTS = [...SHOTS, ...FURTHER_SHOTS];

/** Nobody and nowhere: what a staging begins from. */
export function emptyStaging(): Staging {
  return stagingSchema.parse({});
}

/** Somebody joins the cast, as they usually are. */
export function withSomebody(staging: Staging | null, characterId: string): Staging {
  const { cast, ...rest } = staging ?? emptyStaging();
  const [member] = stagingSchema.parse({ cast: [{ characterId }] }).cast;
  return { ...rest, cast: [...cast, ...(member ? [member] : [])].slice(0, MOST_PEOPLE) };
}

/** A staging that says nothing is none. */
function settled(staging: Staging): Staging | null {
  const { cast, placeId, shot, camera, pair, effects } = staging;
  return cast.length + effects.length === 0 && [placeId, shot, camera, pair].every((one) => one === null)
    ? null
    : staging;
}

/** Who of the project is in the picture, and how; where; and from where it is seen. */
export function CastFields({
  projectId,
  staging,
  characters,
  places,
  onChange,
}: {
  readonly projectId: string;
  readonly staging: Staging | null;
  readonly characters: readonly Character[];
  readonly places: readonly Place[];
  readonly onChange: (staging: Staging | null) => void;
}) {
  const t = useTranslations('cast');
  const words = useTranslations('traits');
  const poses = useTranslations('poses');
  const now = staging ?? emptyStaging();
  const change = (part: Partial<Staging>) => onChange(settled({ ...now, ...part }));
  const changeMember = (index: number, part: Partial<CastMember>) =>
    change({ cast: now.cast.map((member, at) => (at === index ? { ...member, ...part } : member)) });
  const leave = (index: number) => {
    const cast = now.cast.filter((_, at) => at !== index);
    change({ cast, ...(cast.length < 2 ? { pair: null } : {}) });
  };
  const place = places.find(({ id }) => id === now.placeId);
  const isFull = now.cast.length >= MOST_PEOPLE;
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
        />
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
          <SelectField
            label={t('pair')}
            value={now.pair ?? ''}
            options={[
              { value: '', label: t('noPair') },
              ...PAIR_NAMES.map((value) => ({ value, label: poses(`pair_${value}`) })),
            ]}
            onChange={({ target }) => change({ pair: PAIR_NAMES.find((one) => one === target.value) ?? null })}
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
            onChange={({ target }) =>
              change({ placeId: target.value === '' ? null : target.value, time: null, weather: null })
            }
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
        <SelectField
          label={t('shot')}
          value={now.shot ?? ''}
          options={[
            { value: '', label: t('asWords') },
            ...ALL_SHOTS.map((value) => ({ value, label: words(`shot_${value}`) })),
          ]}
          onChange={({ target }) => change({ shot: ALL_SHOTS.find((one) => one === target.value) ?? null })}
        />
        <SelectField
          label={t('camera')}
          value={now.camera?.height ?? ''}
          options={[
            { value: '', label: t('asWords') },
            ...CAMERA_HEIGHTS.map((value) => ({ value, label: words(`camera_${value}`) })),
          ]}
          onChange={({ target }) => {
            const height = CAMERA_HEIGHTS.find((one) => one === target.value);
            change({ camera: height ? { height, tiltDegrees: now.camera?.tiltDegrees ?? 0 } : null });
          }}
        />
      </div>
      <Chips
        label={t('effects')}
        chips={EFFECT_TAGS.map((value) => ({ value, label: words(`effect_${value}`) }))}
        chosen={now.effects}
        onChange={(effects) => change({ effects })}
      />
    </fieldset>
  );
}

function CastItem({
  member,
  character,
  onChange,
  onLeave,
}: {
  readonly member: CastMember;
  readonly character: Character | undefined;
  readonly onChange: (part: Partial<CastMember>) => void;
  readonly onLeave: () => void;
}) {
  const t = useTranslations('cast');
  const words = useTranslations('traits');
  const poses = useTranslations('poses');
  if (character === undefined) {
    return (
      <div className="flex items-center justify-between gap-2 rounded-koma border border-hairline p-2">
        <span className="text-tool text-mark-strong">{t('gone')}</span>
        <IconButton icon={X} label={t('leave', { name: '' })} onClick={onLeave} />
      </div>
    );
  }
  const { name, outfits, traits } = character;
  const face = words(`expression_${restingExpression(traits)}`);
  return (
    <fieldset className="flex flex-col gap-2 rounded-koma border border-hairline bg-raised p-2">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center justify-between gap-2">
        <span aria-hidden className="pl-1 text-read font-semibold wrap-anywhere">
          {name}
        </span>
        <IconButton icon={X} label={t('leave', { name })} onClick={onLeave} />
      </div>
      <div className="grid grid-cols-2 gap-2">
        {outfits.length > 1 && (
          <SelectField
            label={t('outfit')}
            value={member.outfitId ?? outfits[0]?.id ?? ''}
            options={outfits.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={({ target }) => onChange({ outfitId: target.value })}
          />
        )}
        <SelectField
          label={t('expression')}
          value={member.expression ?? ''}
          options={[
            { value: '', label: t('usual', { value: face }) },
            ...EXPRESSIONS.map((value) => ({ value, label: words(`expression_${value}`) })),
          ]}
          onChange={({ target }) => onChange({ expression: EXPRESSIONS.find((one) => one === target.value) ?? null })}
        />
        <SelectField
          label={t('pose')}
          value={member.pose ?? ''}
          options={[
            { value: '', label: t('asUsual') },
            ...POSE_GROUPS.map(({ heading, words: names }) => ({
              heading: poses(heading),
              options: names.map(({ name: value }) => ({ value, label: poses(`pose_${value}`) })),
            })),
          ]}
          onChange={({ target }) => onChange({ pose: POSE_NAMES.find((one) => one === target.value) ?? null })}
        />
        <SelectField
          label={t('view')}
          value={member.view ?? ''}
          options={[
            { value: '', label: t('asPose') },
            ...VIEWS.map((value) => ({ value, label: words(`view_${value}`) })),
          ]}
          onChange={({ target }) => onChange({ view: VIEWS.find((one) => one === target.value) ?? null })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3 text-small">
        <label className="flex min-h-8 items-center gap-1.5 max-sm:min-h-10">
          <input
            type="checkbox"
            checked={member.isChibi}
            onChange={({ target }) => onChange({ isChibi: target.checked })}
          />
          {t('chibi')}
        </label>
        {member.at !== null && (
          <Button size="small" look="quiet" onClick={() => onChange({ at: null })}>
            {t('placeFreely')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

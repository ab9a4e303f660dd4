'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Character } from '@/lib/contracts/characters';
import type { CastMember } from '@/lib/contracts/staging';
import { restingExpression } from '@/lib/domain/characters/identity';
import {
  EXPRESSIONS,
  POSE_NAMES,
  VIEWS,
  DOING_POSE_WORDS,
  MOVING_POSE_WORDS,
  RESTING_POSE_WORDS,
  STANDING_POSE_WORDS,
} from '@/lib/rough/vocabulary';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { HoldsField } from './holds-field';
import { actingPicture } from './picker-options';
import { PicturePicker } from './picture-picker';

const POSE_GROUPS = [
  { heading: 'standingPoses', words: STANDING_POSE_WORDS },
  { heading: 'movingPoses', words: MOVING_POSE_WORDS },
  { heading: 'restingPoses', words: RESTING_POSE_WORDS },
  { heading: 'doingPoses', words: DOING_POSE_WORDS },
] as const;

/** Somebody of the cast: what they wear, their face and their pose by pictures, from where they are seen. */
export function CastItem({
  member,
  character,
  children,
  onChange,
  onLeave,
}: {
  readonly member: CastMember;
  readonly character: Character | undefined;
  /** Under their fields. */
  readonly children?: ReactNode;
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
  const wears = { outfitId: member.outfitId, isChibi: member.isChibi };
  const facing = (expression: (typeof EXPRESSIONS)[number] | null) => () =>
    actingPicture(character, 'close-up', { ...wears, expression });
  const posing = (pose: (typeof POSE_NAMES)[number] | null) => () =>
    actingPicture(character, 'full_body', { ...wears, pose, expression: member.expression });
  const usualFace = t('usual', { value: words(`expression_${restingExpression(traits)}`) });
  const faces = [
    { value: '', label: usualFace, picture: facing(null) },
    ...EXPRESSIONS.map((value) => ({ value, label: words(`expression_${value}`), picture: facing(value) })),
  ];
  const viewed = (view: (typeof VIEWS)[number] | null) => () =>
    actingPicture(character, 'upper_body', { ...wears, pose: member.pose, expression: member.expression, view });
  const views = [
    { value: '', label: t('asPose'), picture: viewed(null) },
    ...VIEWS.map((value) => ({ value, label: words(`view_${value}`), picture: viewed(value) })),
  ];
  const allPoses = [
    { heading: '', options: [{ value: '', label: t('asUsual'), picture: posing(null) }] },
    ...POSE_GROUPS.map(({ heading, words: names }) => ({
      heading: poses(heading),
      options: names.map(({ name: value }) => ({
        value,
        label: poses(`pose_${value}`),
        picture: posing(value),
      })),
    })),
  ];
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
        <PicturePicker
          label={t('expression')}
          value={member.expression ?? ''}
          groups={[{ heading: '', options: faces }]}
          onChange={(next) => onChange({ expression: EXPRESSIONS.find((one) => one === next) ?? null })}
        />
        <PicturePicker
          label={t('pose')}
          value={member.pose ?? ''}
          groups={allPoses}
          onChange={(next) => onChange({ pose: POSE_NAMES.find((one) => one === next) ?? null })}
        />
        <PicturePicker
          label={t('view')}
          value={member.view ?? ''}
          groups={[{ heading: '', options: views }]}
          onChange={(next) => onChange({ view: VIEWS.find((one) => one === next) ?? null })}
        />
        <HoldsField holds={member.holds} onChange={(holds) => onChange({ holds })} />
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
      {children}
    </fieldset>
  );
}

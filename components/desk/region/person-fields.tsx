'use client';

import { useTranslations } from 'use-intl';
import type { PersonChange } from '@/lib/contracts/region-edits';
import {
  ACCESSORIES,
  CLOTH_COLOURS,
  EXPRESSIONS,
  EYE_COLOURS,
  EYE_STATES,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_STYLES,
  ALL_OUTFITS,
  SCENES,
} from '@/lib/rough/vocabulary';
import { Chips } from '../../ui/chips';
import { SelectField, TextField } from '../../ui/field';
import { useWorkDraft } from './work-draft';

const ALL_HAIR_STYLES = [...HAIR_STYLES, ...FURTHER_HAIR_STYLES];

/** What of somebody is exchanged, in the words of the cast; and tags for all else. */
export function PersonFields({
  people,
}: {
  /** Who may be meant, by their id. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useTranslations('region');
  const words = useTranslations('traits');
  const { draft, update } = useWorkDraft();
  const { person } = draft;
  const change = (part: { [Key in keyof PersonChange]?: PersonChange[Key] | undefined }) => {
    const { wear, takeOff, ...rest } = { ...person, ...part };
    const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    update({ person: { ...said, wear: wear ?? [], takeOff: takeOff ?? [] } });
  };
  const asIs = { value: '', label: t('asIs') };
  return (
    <div className="flex flex-col gap-2.5">
      <div className="grid grid-cols-2 gap-2">
        {people.length > 0 && (
          <SelectField
            label={t('who')}
            value={draft.characterId ?? ''}
            options={[
              { value: '', label: t('whoever') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ target }) => update({ characterId: target.value === '' ? null : target.value })}
          />
        )}
        <SelectField
          label={t('face')}
          value={person.expression ?? ''}
          options={[asIs, ...EXPRESSIONS.map((value) => ({ value, label: words(`expression_${value}`) }))]}
          onChange={({ target }) => change({ expression: EXPRESSIONS.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('eyeColour')}
          value={person.eyeColour ?? ''}
          options={[asIs, ...EYE_COLOURS.map((value) => ({ value, label: words(`eyeColour_${value}`) }))]}
          onChange={({ target }) => change({ eyeColour: EYE_COLOURS.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('eyes')}
          value={person.eyes ?? ''}
          options={[asIs, ...EYE_STATES.map((value) => ({ value, label: t(`eyeState.${value}`) }))]}
          onChange={({ target }) => change({ eyes: EYE_STATES.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('hair')}
          value={person.hairStyle ?? ''}
          options={[asIs, ...ALL_HAIR_STYLES.map((value) => ({ value, label: words(`hairStyle_${value}`) }))]}
          onChange={({ target }) => change({ hairStyle: ALL_HAIR_STYLES.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('hairColour')}
          value={person.hairColour ?? ''}
          options={[asIs, ...HAIR_COLOURS.map((value) => ({ value, label: words(`hairColour_${value}`) }))]}
          onChange={({ target }) => change({ hairColour: HAIR_COLOURS.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('outfit')}
          value={person.outfit ?? ''}
          options={[asIs, ...ALL_OUTFITS.map((value) => ({ value, label: words(`outfit_${value}`) }))]}
          onChange={({ target }) => change({ outfit: ALL_OUTFITS.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('clothColour')}
          value={person.clothColour ?? ''}
          options={[asIs, ...CLOTH_COLOURS.map((value) => ({ value, label: words(`clothColour_${value}`) }))]}
          onChange={({ target }) => change({ clothColour: CLOTH_COLOURS.find((one) => one === target.value) })}
        />
        <SelectField
          label={t('blush')}
          value={person.hasBlush === undefined ? '' : String(person.hasBlush)}
          options={[asIs, { value: 'true', label: t('withBlush') }, { value: 'false', label: t('withoutBlush') }]}
          onChange={({ target }) => change({ hasBlush: target.value === '' ? undefined : target.value === 'true' })}
        />
        <SelectField
          label={t('behind')}
          value={draft.scene ?? ''}
          options={[asIs, ...SCENES.map((value) => ({ value, label: words(`scene_${value}`) }))]}
          onChange={({ target }) => update({ scene: SCENES.find((one) => one === target.value) ?? null })}
        />
      </div>
      <details>
        <summary className="text-tool font-semibold text-ink-soft">{t('wearing')}</summary>
        <div className="flex flex-col gap-3 pt-2">
          <Chips
            label={t('takeOff')}
            chips={ACCESSORIES.map((value) => ({ value, label: words(`accessory_${value}`) }))}
            chosen={person.takeOff}
            onChange={(takeOff) => change({ takeOff, wear: person.wear.filter((one) => !takeOff.includes(one)) })}
          />
          <Chips
            label={t('putOn')}
            chips={ACCESSORIES.map((value) => ({ value, label: words(`accessory_${value}`) }))}
            chosen={person.wear}
            onChange={(wear) => change({ wear, takeOff: person.takeOff.filter((one) => !wear.includes(one)) })}
          />
        </div>
      </details>
      <TextField
        label={t('addTags')}
        hint={t('tagsHint')}
        value={draft.addTags}
        maxLength={600}
        onChange={({ target }) => update({ addTags: target.value })}
      />
      <TextField
        label={t('removeTags')}
        value={draft.removeTags}
        maxLength={600}
        onChange={({ target }) => update({ removeTags: target.value })}
      />
    </div>
  );
}

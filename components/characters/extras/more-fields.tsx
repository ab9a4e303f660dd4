'use client';

import { useTranslations } from 'use-intl';
import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import { fieldsOfKind } from '@/lib/domain/characters/fields-of-kind';
import { BodyFields } from './body-fields';
import { CarriesField } from './carries-field';
import type { ExtrasProps } from './extras-props';
import { FaceFields } from './face-fields';
import { FurtherHairFields } from './further-hair-fields';
import { HeadFields } from './head-fields';
import { InkFields } from './ink-fields';
import { MoreGroup } from './more-group';
import { ProportionFields } from './proportion-fields';

const GROUPS = [
  { title: 'moreFace', Fields: FaceFields, of: 'head' },
  { title: 'moreHair', Fields: FurtherHairFields, of: 'head' },
  { title: 'moreHead', Fields: HeadFields, of: 'head' },
  { title: 'moreBody', Fields: BodyFields, of: 'body' },
  { title: 'moreInk', Fields: InkFields, of: 'body' },
] as const;

/** Proportions, what somebody carries, and traits that only some have, in groups that open; none for an animal. */
export function MoreFields({
  traits,
  outfit,
  onChange,
}: {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly onChange: (change: Partial<CharacterTraits>) => void;
}) {
  const t = useTranslations('characters');
  const props: ExtrasProps = {
    traits,
    outfit,
    onChange: (change) => onChange({ extras: changeExtras(traits.extras, change) }),
  };
  const { hasBody, hasHead } = fieldsOfKind(traits.extras.kind);
  if (!hasBody) return null;
  return (
    <>
      <MoreGroup title={t('proportions')}>
        <ProportionFields {...props} />
      </MoreGroup>
      <MoreGroup title={t('carries')}>
        <CarriesField {...props} />
      </MoreGroup>
      <MoreGroup title={t('more')}>
        {GROUPS.filter(({ of }) => of === 'body' || hasHead).map(({ title, Fields }) => (
          <MoreGroup key={title} title={t(title)}>
            <Fields {...props} />
          </MoreGroup>
        ))}
      </MoreGroup>
    </>
  );
}

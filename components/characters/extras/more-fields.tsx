'use client';

import { useTranslations } from 'use-intl';
import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import { BodyFields } from './body-fields';
import type { ExtrasProps } from './extras-props';
import { FaceFields } from './face-fields';
import { FurtherHairFields } from './further-hair-fields';
import { HeadFields } from './head-fields';
import { InkFields } from './ink-fields';
import { KindFields } from './kind-fields';
import { MoreGroup } from './more-group';

const GROUPS = [
  { title: 'moreKind', Fields: KindFields },
  { title: 'moreFace', Fields: FaceFields },
  { title: 'moreHair', Fields: FurtherHairFields },
  { title: 'moreHead', Fields: HeadFields },
  { title: 'moreBody', Fields: BodyFields },
  { title: 'moreInk', Fields: InkFields },
] as const;

/** Traits that only some have, in groups that open. */
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
  return (
    <MoreGroup title={t('more')}>
      {GROUPS.map(({ title, Fields }) => (
        <MoreGroup key={title} title={t(title)}>
          <Fields {...props} />
        </MoreGroup>
      ))}
    </MoreGroup>
  );
}

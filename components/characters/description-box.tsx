import { useTranslations } from 'use-intl';
import { personFromWords } from '@/lib/domain/characters/person-from-words';
import { withPerson, type CharacterDraft, type OutfitDraft } from './character-draft';
import { DescriptionFields } from './description-fields';

/** Says who somebody is in words, and fills the form from them. */
export function DescriptionBox({
  draft,
  outfit,
  onChange,
}: {
  readonly draft: CharacterDraft;
  /** The outfit that is shown: it is filled in. */
  readonly outfit: OutfitDraft;
  readonly onChange: (draft: CharacterDraft) => void;
}) {
  const t = useTranslations('characters');
  return (
    <DescriptionFields
      draft={draft}
      hint={t('descriptionHint')}
      nothingRead={t('nothingRead')}
      read={personFromWords}
      fill={(person) => withPerson(draft, outfit, person)}
      onChange={onChange}
    />
  );
}

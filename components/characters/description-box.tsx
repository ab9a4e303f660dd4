import { TextCursorInput, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { personFromWords, type PersonFromWords } from '@/lib/domain/characters/person-from-words';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';
import { withPerson, type CharacterDraft, type OutfitDraft } from './character-draft';

/** Says who somebody is in words, and fills the form from them; what was there before comes back by one press. */
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
  const [before, setBefore] = useState<CharacterDraft | null>(null);
  const [read, setRead] = useState<PersonFromWords | null>(null);
  const fillIn = () => {
    const person = personFromWords(draft.description);
    setRead(person);
    if (person.understood.length === 0) return;
    setBefore(draft);
    onChange(withPerson(draft, outfit, person));
  };
  const bringBack = () => {
    if (before !== null) onChange({ ...before, description: draft.description, name: draft.name });
    setBefore(null);
    setRead(null);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextAreaField
        label={t('description')}
        hint={t('descriptionHint')}
        value={draft.description}
        maxLength={2000}
        onChange={({ target }) => onChange({ ...draft, description: target.value })}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={draft.description.trim() === ''} onClick={fillIn}>
          <TextCursorInput aria-hidden size={15} />
          {t('fillIn')}
        </Button>
        {before !== null && (
          <Button size="small" look="quiet" onClick={bringBack}>
            <Undo2 aria-hidden size={15} />
            {t('undoFillIn')}
          </Button>
        )}
      </div>
      <div aria-live="polite" className="flex flex-col gap-1 text-small text-ink-soft">
        {read !== null && <WhatWasRead read={read} />}
      </div>
    </div>
  );
}

function WhatWasRead({ read }: { readonly read: PersonFromWords }) {
  const t = useTranslations('characters');
  const { understood, unknown, overruled } = read;
  if (understood.length === 0) return <p>{t('nothingRead')}</p>;
  return (
    <>
      <p>{t('wordsRead', { words: understood.join(', ') })}</p>
      {unknown.length > 0 && <p>{t('wordsUnread', { words: unknown.join(', ') })}</p>}
      {overruled.map(({ earlier, later }) => (
        <p key={`${earlier} ${later}`}>{t('wordsOverruled', { earlier, later })}</p>
      ))}
    </>
  );
}

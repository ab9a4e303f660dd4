'use client';

import { TextCursorInput, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CreatePlace } from '@/lib/contracts/places';
import { placeFromWords, type PlaceFromWords } from '@/lib/domain/places/place-from-words';
import { newId } from '../desk/new-id';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';
import { withPlace } from './place-draft';

/** Says in words what a place is like, and fills the form from them; what was there before comes back by one press. */
export function PlaceDescription({
  draft,
  onChange,
}: {
  readonly draft: CreatePlace;
  readonly onChange: (draft: CreatePlace) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('traits');
  const [before, setBefore] = useState<CreatePlace | null>(null);
  const [read, setRead] = useState<PlaceFromWords | null>(null);
  const fillIn = () => {
    const place = placeFromWords(draft.description);
    setRead(place);
    if (place.understood.length === 0) return;
    setBefore(draft);
    onChange(
      withPlace(draft, place, {
        nameOf: ({ time, weather }) =>
          weather === 'clear' ? words(`time_${time}`) : `${words(`time_${time}`)}, ${words(`weather_${weather}`)}`,
        newId,
        seen: t('cameraNumber', { number: 1 }),
      }),
    );
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

function WhatWasRead({ read }: { readonly read: PlaceFromWords }) {
  const t = useTranslations('places');
  const { understood, unknown, overruled } = read;
  if (understood.length === 0) return <p>{t('nothingRead')}</p>;
  return (
    <>
      <p>{t('wordsRead', { words: understood.join(', ') })}</p>
      {unknown.length > 0 && <p>{t('wordsUnread', { words: unknown.join(', ') })}</p>}
      {overruled.map(({ loser, winner }) => (
        <p key={`${loser} ${winner}`}>{t('wordsOverruled', { earlier: loser, later: winner })}</p>
      ))}
    </>
  );
}

import { TextCursorInput, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';

/** What of a description was read. */
interface ReadDescription {
  readonly understood: readonly string[];
  readonly unknown: readonly string[];
  /** Words that later ones contradict. */
  readonly overruled: readonly { readonly earlier: string; readonly later: string }[];
}

interface Described {
  readonly name: string;
  readonly description: string;
}

/** A description in words that fills its form in, and says what it read; what was there before comes back by one press. */
export function DescriptionFields<Draft extends Described, Read extends ReadDescription>({
  draft,
  hint,
  nothingRead,
  read,
  fill,
  onChange,
}: {
  readonly draft: Draft;
  readonly hint: string;
  /** Told where nothing of a description is known. */
  readonly nothingRead: string;
  readonly read: (description: string) => Read;
  /** The draft filled in. */
  readonly fill: (found: Read) => Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const t = useTranslations('characters');
  const [before, setBefore] = useState<Draft | null>(null);
  const [found, setFound] = useState<Read | null>(null);
  const fillIn = () => {
    const now = read(draft.description);
    setFound(now);
    if (now.understood.length === 0) return;
    setBefore(draft);
    onChange(fill(now));
  };
  const bringBack = () => {
    if (before !== null) onChange({ ...before, description: draft.description, name: draft.name });
    setBefore(null);
    setFound(null);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextAreaField
        label={t('description')}
        hint={hint}
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
        {found !== null && <WhatWasRead found={found} nothingRead={nothingRead} />}
      </div>
    </div>
  );
}

function WhatWasRead({ found, nothingRead }: { readonly found: ReadDescription; readonly nothingRead: string }) {
  const t = useTranslations('characters');
  const { understood, unknown, overruled } = found;
  if (understood.length === 0) return <p>{nothingRead}</p>;
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

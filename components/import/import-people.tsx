'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { StoryPreview } from '@/lib/contracts/imports';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

const MOST_AT_FIRST = 12;

/** Who is in a story, to be renamed or merged before pages are made. */
export function ImportPeople({
  people,
  names,
  onChange,
}: {
  readonly people: StoryPreview['people'];
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (names: Readonly<Record<string, string>>) => void;
}) {
  const t = useTranslations('imports');
  const [isWhole, setWhole] = useState(people.length <= MOST_AT_FIRST);
  const shown = isWhole ? people : people.slice(0, MOST_AT_FIRST);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{t('people')}</legend>
      <p className="text-small text-ink-soft">{t('peopleHint')}</p>
      <ul className="grid max-h-60 gap-x-4 gap-y-2 overflow-y-auto p-0.5 sm:grid-cols-2">
        {shown.map(({ name, aliases, lineCount }) => (
          <li key={name} className="flex items-center gap-3">
            <div className="w-40 shrink-0">
              <TextField
                label={t('nameOf', { name })}
                isLabelHidden
                value={names[name] ?? name}
                maxLength={80}
                onChange={({ target }) => onChange({ ...names, [name]: target.value })}
              />
            </div>
            <p className="min-w-0 text-small text-ink-soft tabular-nums">
              {t('personFacts', { lines: lineCount })}
              {aliases.length > 0 && ` · ${t('alsoCalled', { names: aliases.slice(0, 4).join(', ') })}`}
            </p>
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button size="small" className="self-start" onClick={() => setWhole(true)}>
          {t('morePeople', { count: people.length })}
        </Button>
      )}
    </fieldset>
  );
}

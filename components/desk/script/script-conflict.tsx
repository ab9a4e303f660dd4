'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { conflictsOf, type ConflictChoice, type MergedPart } from '@/lib/domain/script/merge-scripts';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { useScripts } from './script-store';

/** What two people wrote in one place of a script, both texts beside each other; nothing is saved until one chose. */
export function ScriptConflict({
  projectId,
  parts,
}: {
  readonly projectId: string;
  readonly parts: readonly MergedPart[];
}) {
  const t = useTranslations('script');
  const conflicts = conflictsOf(parts);
  const [choices, setChoices] = useState<readonly ConflictChoice[]>(conflicts.map(() => 'both'));
  return (
    <section aria-label={t('conflict')} className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto bg-raised p-4">
      <div>
        <h2 className="text-read font-semibold">{t('conflict')}</h2>
        <p className="text-tool text-ink-soft">{t('conflictLead')}</p>
      </div>
      {conflicts.map(({ mine, theirs }, index) => (
        <fieldset key={index} className="flex flex-col gap-2 rounded-koma border border-hairline p-3">
          <legend className="px-1 text-small text-ink-soft">{t('conflictNumber', { number: index + 1 })}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            <Version title={t('mine')} text={mine} />
            <Version title={t('theirs')} text={theirs} />
          </div>
          <Segmented
            label={t('keep', { number: index + 1 })}
            value={choices[index] ?? 'both'}
            segments={[
              { value: 'both', label: t('keepBoth') },
              { value: 'mine', label: t('keepMine') },
              { value: 'theirs', label: t('keepTheirs') },
            ]}
            onChange={(choice) => setChoices(choices.map((one, at) => (at === index ? choice : one)))}
          />
        </fieldset>
      ))}
      <Button look="primary" className="w-fit" onClick={() => useScripts.getState().resolve(projectId, choices)}>
        {t('resolve')}
      </Button>
    </section>
  );
}

function Version({ title, text }: { readonly title: string; readonly text: string }) {
  const t = useTranslations('script');
  return (
    <div className="min-w-0">
      <h3 className="text-small font-semibold text-ink-soft">{title}</h3>
      <pre className="mt-1 max-h-60 overflow-auto rounded-koma border border-hairline bg-surface p-2 font-mono text-[13px] leading-5 whitespace-pre-wrap">
        {text.trim() === '' ? t('removed') : text.trimEnd()}
      </pre>
    </div>
  );
}

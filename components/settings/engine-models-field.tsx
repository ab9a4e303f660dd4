'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Switch } from '../ui/switch';
import type { EngineDraft } from './engine-draft';

/** Which of an engine's models people may choose: all that it lists, or those that are ticked; names can be added. */
export function EngineModelsField({
  draft,
  found,
  onChange,
}: {
  readonly draft: Pick<EngineDraft, 'kind' | 'models'>;
  /** Those that the engine lists. */
  readonly found: readonly string[];
  readonly onChange: (models: readonly string[] | null) => void;
}) {
  const t = useTranslations('engines');
  const { models } = draft;
  const listed = [...new Set([...found, ...(models ?? [])])];
  const toggle = (name: string, isOn: boolean) =>
    onChange(isOn ? [...(models ?? []), name] : (models ?? []).filter((each) => each !== name));
  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={t('all')}
        hint={t('allHint')}
        isOn={models === null}
        onChange={(isOn) => onChange(isOn ? null : found)}
      />
      {models !== null && (
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-1 text-tool font-semibold text-ink-soft">{t('models')}</legend>
          {listed.length === 0 && <p className="text-small text-ink-soft">{t('noModels')}</p>}
          <div className="flex max-h-56 flex-col overflow-y-auto">
            {listed.map((name) => (
              <label key={name} className="flex min-h-8 items-center gap-2 text-tool wrap-anywhere max-sm:min-h-11">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-ink"
                  checked={models.includes(name)}
                  onChange={(event) => toggle(name, event.target.checked)}
                />
                {name}
              </label>
            ))}
          </div>
          <NewModel onAdd={(name) => toggle(name, true)} />
        </fieldset>
      )}
    </div>
  );
}

function NewModel({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const t = useTranslations('engines');
  const [name, setName] = useState('');
  return (
    <div className="flex items-end gap-2">
      <div className="flex-1">
        <TextField
          label={t('modelName')}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button
        aria-disabled={name.trim() === ''}
        onClick={() => {
          if (name.trim() === '') return;
          onAdd(name.trim());
          setName('');
        }}
      >
        {t('addModel')}
      </Button>
    </div>
  );
}

'use client';

import { useTranslations } from 'use-intl';
import { useAllNetworks } from '@/lib/client/studio';
import { recordLoraSchema, type Network, type RecordLora } from '@/lib/contracts/networks';
import { SelectField, TextField } from '../ui/field';
import { StrengthRow } from './strength-row';

const NONE = '';
const FAMILIES = { sd1: 'SD 1', sd2: 'SD 2', sdxl: 'SDXL' } as const;

/** The LoRAs of a character or of a style, each with its strength and the words that bring it out. */
export function RecordLorasField({
  label,
  hint,
  loras,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly loras: readonly RecordLora[] | undefined;
  /** Undefined for none. */
  readonly onChange: (loras: RecordLora[] | undefined) => void;
}) {
  const t = useTranslations('control');
  const { data: networks = [] } = useAllNetworks();
  const listed = loras ?? [];
  const installed = networks.filter(({ kind, problem }) => kind === 'lora' && problem === null);
  if (installed.length === 0 && listed.length === 0) return null;
  const set = (next: readonly RecordLora[]) => onChange(next.length === 0 ? undefined : [...next]);
  const change = (name: string, part: Partial<RecordLora>) =>
    set(listed.map((each) => (each.name === name ? { ...each, ...part } : each)));
  const free = installed.filter(({ name }) => listed.every((each) => each.name !== name));
  const add = (name: string) => {
    const words = (installed.find((each) => each.name === name)?.triggers ?? []).join(', ').slice(0, 300);
    set([...listed, recordLoraSchema.parse({ name, words })]);
  };
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={label}
        hint={hint}
        value={NONE}
        disabled={free.length === 0}
        options={[{ value: NONE, label: t('loraAdd') }, ...free.map(toOption)]}
        onChange={({ target }) => {
          if (target.value !== NONE) add(target.value);
        }}
      />
      {listed.length > 0 && (
        <ul aria-label={label} className="flex flex-col gap-2">
          {listed.map(({ name, strength, words }) => (
            <li key={name} className="flex flex-col gap-2 rounded-koma border border-hairline p-2.5">
              <StrengthRow
                label={name}
                removeLabel={t('remove', { name })}
                value={strength}
                min={-1}
                onChange={(value) => change(name, { strength: value })}
                onRemove={() => set(listed.filter((each) => each.name !== name))}
              />
              {installed.every((each) => each.name !== name) && (
                <p role="alert" className="text-small text-mark-strong">
                  {t('loraGone', { name })}
                </p>
              )}
              <TextField
                label={t('loraWords', { name })}
                value={words}
                maxLength={300}
                onChange={({ target }) => change(name, { words: target.value })}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function toOption({ name, family }: Network) {
  return { value: name, label: family === null ? name : `${name} (${FAMILIES[family]})` };
}

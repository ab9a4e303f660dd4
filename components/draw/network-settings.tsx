'use client';

import { useTranslations } from 'use-intl';
import { useNetworks } from '@/lib/client/studio';
import type { Model } from '@/lib/contracts/models';
import { loraInputSchema, type LoraInput, type Network } from '@/lib/contracts/networks';
import { StrengthRow } from '../control/strength-row';
import { SelectField } from '../ui/field';
import type { Draft } from './draft';

const NONE = '';

/** What a checkpoint is drawn with besides: LoRAs with their strengths, another VAE, and the words that bring them out. */
export function NetworkSettings({
  draft,
  model,
  onChange,
}: {
  readonly draft: Draft;
  readonly model: Model;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('draw');
  const takesThem = model.capabilities.networks === true;
  const { data: networks = [] } = useNetworks(model.id, takesThem);
  if (!takesThem) return null;
  const usable = networks.filter(({ problem }) => problem === null);
  const ofKind = (kind: Network['kind']) => usable.filter((each) => each.kind === kind);
  const changeLora = (name: string, change: Partial<LoraInput>) =>
    onChange({ loras: draft.loras.map((each) => (each.name === name ? { ...each, ...change } : each)) });
  const words = wordsOf(draft, usable);
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('loras')}
        hint={ofKind('lora').length === 0 ? t('lorasNone') : undefined}
        value={NONE}
        disabled={ofKind('lora').length === 0}
        options={[{ value: NONE, label: t('loraAdd') }, ...unusedLoras(ofKind('lora'), draft)]}
        onChange={({ target }) => {
          if (target.value !== NONE) {
            onChange({ loras: [...draft.loras, loraInputSchema.parse({ name: target.value, strength: 0.8 })] });
          }
        }}
      />
      {draft.loras.length > 0 && (
        <ul aria-label={t('lorasUsed')} className="flex flex-col gap-2">
          {draft.loras.map(({ name, strength }) => (
            <li key={name}>
              <StrengthRow
                label={name}
                removeLabel={t('loraRemove', { name })}
                value={strength}
                min={-1}
                onChange={(value) => changeLora(name, { strength: value, textStrength: null })}
                onRemove={() => onChange({ loras: draft.loras.filter((each) => each.name !== name) })}
              />
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <p className="text-small text-ink-soft">{t('networkWords')}</p>
          <ul className="flex flex-wrap gap-1.5">
            {words.map((word) => (
              <li key={word}>
                <button
                  type="button"
                  aria-label={t('networkWordAdd', { word })}
                  onClick={() => onChange({ prompt: withWord(draft.prompt, word) })}
                  className="min-h-7 rounded-koma border border-edge/60 bg-raised px-2 text-small hover:border-edge hover:bg-pencil-wash max-sm:min-h-11"
                >
                  {word}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SelectField
        label={t('vae')}
        value={draft.vae ?? NONE}
        options={[
          { value: NONE, label: t('vaeOwn') },
          ...ofKind('vae').map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={({ target }) => onChange({ vae: target.value === NONE ? null : target.value })}
      />
    </div>
  );
}

function unusedLoras(loras: readonly Network[], draft: Draft) {
  const used = new Set(draft.loras.map(({ name }) => name));
  return loras.filter(({ name }) => !used.has(name)).map(({ name }) => ({ value: name, label: name }));
}

const MOST_WORDS = 24;

/** The words of the LoRAs in use, and the names of embeddings, that are not in the prompt yet. */
function wordsOf({ loras, prompt }: Draft, networks: readonly Network[]): readonly string[] {
  const used = new Set(loras.map(({ name }) => name));
  const words = networks.flatMap(({ kind, name, triggers }) => {
    if (kind === 'embedding') return [name];
    return kind === 'lora' && used.has(name) ? triggers : [];
  });
  const written = prompt.toLowerCase();
  return [...new Set(words)].filter((word) => !written.includes(word.toLowerCase())).slice(0, MOST_WORDS);
}

function withWord(prompt: string, word: string): string {
  return prompt.trim() === '' ? word : `${prompt.replace(/[\s,]+$/, '')}, ${word}`;
}

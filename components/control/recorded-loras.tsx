'use client';

import { useTranslations } from 'use-intl';
import { useNetworks } from '@/lib/client/studio';
import type { Character } from '@/lib/contracts/characters';
import type { Model } from '@/lib/contracts/models';
import type { StyleRecord } from '@/lib/contracts/styles';
import { recordedLoras, type RecordedLora } from '@/lib/domain/staging/recorded-loras';

/** The LoRAs that the style and the people of a picture bring along, with the words that go into the prompt. */
export function RecordedLoras({
  model,
  style,
  people,
}: {
  readonly model: Model | null;
  readonly style: StyleRecord;
  /** In the order of the cast. */
  readonly people: readonly Pick<Character, 'name' | 'traits'>[];
}) {
  const t = useTranslations('control');
  const takesThem = model?.capabilities.networks === true;
  const { data: installed } = useNetworks(model?.id ?? '', takesThem);
  if (model === null || (takesThem && installed === undefined)) return null;
  const { used, left } = recordedLoras(
    { style: style.loras, people: people.map(({ traits }) => traits.loras) },
    { model: model.capabilities, networks: (installed ?? []).filter(({ problem }) => problem === null) },
  );
  if (used.length + left.length === 0) return null;
  const whose = ({ person }: RecordedLora) => (person === null ? t('loraStyle') : (people[person]?.name ?? ''));
  return (
    <div className="flex flex-col gap-1 text-small">
      <p className="text-tool font-semibold text-ink-soft">{t('lorasHere')}</p>
      <ul className="flex flex-col gap-0.5">
        {used.map((lora) => (
          <li key={`${lora.person}-${lora.name}`}>
            {t('loraUsed', { name: lora.name, strength: lora.strength.toFixed(2), whose: whose(lora) })}
            {lora.words !== '' && <span className="text-pencil-text"> {lora.words}</span>}
          </li>
        ))}
        {left.map((lora) => (
          <li
            key={`${lora.person}-${lora.name}`}
            className={lora.why === 'missing' ? 'text-mark-strong' : 'text-ink-soft'}
          >
            {t(`loraLeft.${lora.why}`, { name: lora.name, whose: whose(lora), model: model.name })}
          </li>
        ))}
      </ul>
    </div>
  );
}

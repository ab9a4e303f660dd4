'use client';

import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAllNetworks } from '@/lib/client/model-desk';
import type { Network } from '@/lib/contracts/networks';
import { TextField } from '../ui/field';
import { ProblemNotice } from '../ui/problem-notice';
import { useBytes } from './use-bytes';

/** The LoRAs, VAEs, embeddings and ControlNets that were found, those that can't be used first, with the reason. */
export function NetworksTab() {
  const t = useTranslations('modelDesk');
  const [search, setSearch] = useState('');
  const { data: networks, error, refetch } = useAllNetworks();
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const words = search.toLowerCase().split(/\s+/);
  const shown = (networks ?? []).filter(({ name, kind, family, triggers }) => {
    const text = [name, kind, family ?? '', ...triggers].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="max-w-md">
        <TextField
          label={t('networkSearch')}
          isLabelHidden
          type="search"
          placeholder={t('networkSearch')}
          value={search}
          maxLength={100}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      {networks !== undefined && shown.length === 0 && <p role="status">{t('networkNone')}</p>}
      <ul aria-label={t('networks')} className="flex flex-col">
        {[...shown]
          .sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null))
          .map((network) => (
            <NetworkRow key={network.id} network={network} />
          ))}
      </ul>
    </div>
  );
}

function NetworkRow({ network }: { readonly network: Network }) {
  const t = useTranslations('modelDesk');
  const c = useTranslations('catalogue');
  const bytes = useBytes();
  const { name, kind, family, byteSize, triggers, problem } = network;
  const facts = [
    c(`kind_${kind}`),
    family === null ? t('networkAnyFamily') : family,
    ...(byteSize > 0 ? [bytes(byteSize)] : []),
  ];
  return (
    <li className="flex flex-col border-b border-hairline py-2.5 last:border-0">
      <span className="text-tool font-semibold wrap-anywhere">{name}</span>
      <span className="text-small text-ink-soft">{facts.join(' · ')}</span>
      {triggers.length > 0 && (
        <span className="text-small wrap-anywhere">
          {t('triggers')}: {triggers.join(', ')}
        </span>
      )}
      {problem !== null && (
        <span className="mt-1 flex items-start gap-2 font-medium text-mark-strong">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span className="wrap-anywhere">{problem}</span>
        </span>
      )}
    </li>
  );
}

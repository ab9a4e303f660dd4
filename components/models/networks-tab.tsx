'use client';

import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAllNetworks } from '@/lib/client/studio';
import type { Network } from '@/lib/contracts/networks';
import { hasWords } from '../ui/has-words';
import { ProblemNotice } from '../ui/problem-notice';
import { SearchField } from '../ui/search-field';
import { NetworkTags } from './network-tags';
import { UpdateCheck } from './update-check';
import { useBytes } from './use-bytes';

/** The LoRAs, VAEs, embeddings and ControlNets that were found, those that can't be used first, with the reason. */
export function NetworksTab({ isAdmin }: { readonly isAdmin: boolean }) {
  const t = useTranslations('modelDesk');
  const [search, setSearch] = useState('');
  const { data: networks, error, refetch } = useAllNetworks();
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const shown = (networks ?? []).filter(({ name, kind, family, triggers, tags }) =>
    hasWords([name, kind, family ?? '', ...triggers, ...tags], search),
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="max-w-md">
        <SearchField label={t('networkSearch')} value={search} onChange={setSearch} />
      </div>
      {networks !== undefined && shown.length === 0 && <p role="status">{t('networkNone')}</p>}
      <ul aria-label={t('networks')} className="flex flex-col">
        {[...shown]
          .sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null))
          .map((network) => (
            <NetworkRow key={network.id} network={network} isAdmin={isAdmin} />
          ))}
      </ul>
    </div>
  );
}

function NetworkRow({ network, isAdmin }: { readonly network: Network; readonly isAdmin: boolean }) {
  const t = useTranslations('modelDesk');
  const d = useTranslations('downloads');
  const bytes = useBytes();
  const { id, name, kind, family, byteSize, triggers, problem } = network;
  const facts = [
    d(`kinds.${kind}`),
    family === null ? t('networkAnyFamily') : family,
    ...(byteSize > 0 ? [bytes(byteSize)] : []),
  ];
  return (
    <li className="flex flex-col gap-1 border-b border-hairline py-2.5 last:border-0">
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
      {problem === null && <NetworkTags network={network} isAdmin={isAdmin} />}
      {isAdmin && problem === null && <UpdateCheck of={{ networkId: id }} name={name} />}
    </li>
  );
}

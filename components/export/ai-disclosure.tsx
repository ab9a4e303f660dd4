'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDisclosure } from '@/lib/client/jobs';
import { saveBlob } from '@/lib/client/save-file';
import type { Disclosure } from '@/lib/contracts/disclosure';
import { fileTitle } from '@/lib/domain/export/file-names';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { disclosureText, licenceText, panelShares, SHOPS, usesModels } from './disclosure-text';

/** How a book's panels were made: shares by kind, models with their licences, and what shops ask for; also as a text file. */
export function AiDisclosure({ projectId, chapter }: { readonly projectId: string; readonly chapter: number | null }) {
  const t = useTranslations('bookExport.disclosure');
  const { data: found, error, refetch } = useDisclosure(projectId, chapter);
  return (
    <section aria-labelledby="ai-disclosure" className="flex flex-col gap-3">
      <h2 id="ai-disclosure" className="text-read font-semibold">
        {t('title')}
      </h2>
      <p className="text-tool text-ink-soft">{t('lead')}</p>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {found === undefined && error === null && (
        <div aria-hidden className="h-24 animate-pulse rounded-[4px] bg-hairline/50" />
      )}
      {found !== undefined && <Found found={found} />}
    </section>
  );
}

function Found({ found }: { readonly found: Disclosure }) {
  const t = useTranslations('bookExport.disclosure');
  const save = () => {
    const text = new Blob([disclosureText(found, t)], { type: 'text/markdown;charset=utf-8' });
    saveBlob(text, `${fileTitle(found.title)}_ai-disclosure.md`);
  };
  return (
    <>
      <dl className="flex flex-col divide-y divide-hairline text-tool">
        {panelShares(found).map(({ source, ...counted }) => (
          <div key={source} className="flex justify-between gap-4 py-1.5">
            <dt>{t(`source.${source}`)}</dt>
            <dd className="shrink-0 tabular-nums">{t('panels', counted)}</dd>
          </div>
        ))}
      </dl>
      {!usesModels(found) && <p className="text-tool">{t('none')}</p>}
      <Used
        title={t('models')}
        items={found.models.map(({ name, sha256, licence, panelCount }) => ({
          key: sha256 + name,
          name,
          facts: [t('usedIn', { count: panelCount }), licenceText(licence, t)],
          hash: sha256,
        }))}
      />
      <Used
        title={t('networks')}
        items={found.networks.map(({ kind, name, sha256, panelCount }) => ({
          key: kind + sha256 + name,
          name: `${name} (${t(`kind.${kind}`)})`,
          facts: [t('usedIn', { count: panelCount })],
          hash: sha256,
        }))}
      />
      <p className="text-small text-ink-soft">{t('texts')}</p>
      {usesModels(found) && <Shops />}
      <Button className="w-fit" onClick={save}>
        <Download aria-hidden size={16} />
        {t('download')}
      </Button>
    </>
  );
}

interface UsedItem {
  readonly key: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly hash: string;
}

function Used({ title, items }: { readonly title: string; readonly items: readonly UsedItem[] }) {
  const t = useTranslations('bookExport.disclosure');
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="text-tool font-semibold">{title}</h3>
      <ul className="flex flex-col gap-2 text-tool">
        {items.map(({ key, name, facts, hash }) => (
          <li key={key} className="min-w-0">
            <span className="font-semibold break-words">{name}</span>
            <span className="block text-small text-ink-soft">{facts.join(' · ')}</span>
            <span className="block text-small break-all text-ink-soft">{t('hash', { hash })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Shops() {
  const t = useTranslations('bookExport.disclosure');
  return (
    <details className="text-tool">
      <summary className="min-h-9 w-fit cursor-pointer content-center rounded-koma text-ink-soft hover:text-ink max-sm:min-h-11">
        {t('shops')}
      </summary>
      <ul className="flex list-disc flex-col gap-1.5 py-2 pl-5">
        {SHOPS.map((shop) => (
          <li key={shop}>{t(`shop.${shop}`)}</li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">{t('checkShops')}</p>
    </details>
  );
}

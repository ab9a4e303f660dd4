'use client';

import { Download, ExternalLink } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { CatalogueEntry } from '@/lib/contracts/model-catalogue';
import { CATALOGUE, entryAddress } from '@/lib/domain/models/catalogue';
import { Button } from '../ui/button';

/** An entry of the catalogue: what it is for, its licence in a sentence, its settings, and where it is from. */
export function CatalogueEntryRow({
  entry,
  onInstall,
}: {
  readonly entry: CatalogueEntry;
  /** Absent for people who can't install. */
  readonly onInstall: ((entry: CatalogueEntry) => void) | undefined;
}) {
  const t = useTranslations('catalogue');
  const d = useTranslations('downloads');
  const { name, kind, family, purpose, licence, settings, needs, isUsable, evidence, files } = entry;
  const settingsWords = ({ sampler, steps, guidance }: NonNullable<typeof settings>) =>
    t('settings', { sampler, steps, guidance });
  const facts = [d(`kinds.${kind}`), t(`family_${family}`), ...(isUsable ? [] : [t('notUsable')])];
  const named = needs.flatMap((id) => CATALOGUE.entries.find((each) => each.id === id)?.name ?? []);
  return (
    <article className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-hairline py-3">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="text-tool font-semibold wrap-anywhere">{name}</h3>
        <p className="text-small text-ink-soft">{facts.join(' · ')}</p>
        <p>{t(`purpose.${purpose}`)}</p>
        {settings !== undefined && <p className="text-small text-ink-soft">{settingsWords(settings)}</p>}
        {named.length > 0 && <p className="text-small text-ink-soft">{t('needs', { names: named.join(', ') })}</p>}
      </div>
      <div className="min-w-0 flex-1 basis-64 text-small">
        <p className={licence === 'unknown' ? 'font-medium' : ''}>{t(`licence.${licence}`)}</p>
        <p className="text-ink-soft" title={evidence === 'unverified' ? t('unverifiedHint') : undefined}>
          {t(evidence)}
        </p>
        <a
          href={entryAddress(entry)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('opens', { address: files[0]?.repository ?? '' })}
          className="inline-flex items-center gap-1 rounded-[4px] underline wrap-anywhere hover:no-underline"
        >
          {files[0]?.repository}
          <ExternalLink aria-hidden size={12} />
        </a>
      </div>
      {onInstall !== undefined && isUsable && (
        <Button size="small" aria-label={t('installNamed', { name })} onClick={() => onInstall(entry)}>
          <Download aria-hidden size={15} />
          {t('install')}
        </Button>
      )}
    </article>
  );
}

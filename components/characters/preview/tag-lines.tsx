'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';

/** What models are told of somebody, to take elsewhere. */
export function TagLines({ tags }: { readonly tags: string }) {
  const t = useTranslations('characters');
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tags);
      setCopied(tags);
    } catch {
      // Addresses without https have no clipboard; the words are there to be marked.
    }
  };
  const isCopied = copied === tags;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-tool font-semibold text-ink-soft">{t('tags')}</h2>
        <IconButton icon={isCopied ? Check : Copy} label={t('copyTags')} onClick={() => void copy()} />
      </div>
      <p className="text-tool text-ink-soft select-all">{tags}</p>
      <span aria-live="polite" className="text-small text-ink-soft">
        {isCopied ? t('tagsCopied') : ''}
      </span>
    </div>
  );
}

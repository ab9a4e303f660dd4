'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { CompiledPrompt as Compiled } from '@/lib/contracts/generations';

/** The words that the model reads, and those that it does not know. */
export function CompiledPrompt({ compiled }: { readonly compiled: Compiled | undefined }) {
  const t = useTranslations('draw');
  const text = compiled?.text ?? '';
  return (
    <details className="group text-tool" open>
      <summary className="flex min-h-6 list-none items-center gap-1 font-semibold text-ink-soft [&::-webkit-details-marker]:hidden">
        {t('compiled')}
        <ChevronDown
          aria-hidden
          size={14}
          className="-rotate-90 transition-transform duration-150 group-open:rotate-0"
        />
        {compiled !== undefined && compiled.tokenCount !== null && text !== '' && (
          <span className="ml-auto text-small font-normal">
            {t('tokens', {
              count: compiled.tokenCount,
              most: Math.max(1, Math.ceil(compiled.tokenCount / compiled.chunkSize)) * compiled.chunkSize,
            })}
          </span>
        )}
      </summary>
      <p className="mt-1 leading-relaxed text-pencil-text">
        {text === '' ? <span className="text-ink-soft">{t('compiledEmpty')}</span> : text}
      </p>
      {compiled !== undefined && compiled.unknown.length > 0 && (
        <p className="mt-1 text-small text-mark-strong">{t('unknownWords', { words: compiled.unknown.join(', ') })}</p>
      )}
    </details>
  );
}

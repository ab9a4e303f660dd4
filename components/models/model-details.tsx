'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';

/** What a model was made as and draws with by itself, in the words of machines. */
export function ModelDetails({ model }: { readonly model: Model }) {
  const t = useTranslations('models');
  const { capabilities, defaults } = model;
  const facts = [
    ['sizes', capabilities.buckets.map(([width, height]) => `${width} × ${height}`).join(', ')],
    ['sampler', defaults.sampler],
    ['steps', String(defaults.steps)],
    ['guidance', String(defaults.guidance)],
    ['family', capabilities.family],
    ['prediction', capabilities.prediction],
    ['weights', capabilities.weights],
    ['hash', model.hash],
  ] as const;
  return (
    <details className="group">
      <summary className="flex min-h-9 w-fit list-none items-center gap-1 rounded-koma text-ink-soft hover:text-ink max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
        {t('more')}
        <ChevronDown aria-hidden size={15} className="transition-transform duration-150 group-open:rotate-180" />
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 pt-1 tabular-nums">
        {facts.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-ink-soft">{t(key)}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

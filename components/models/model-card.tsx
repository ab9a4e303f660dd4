'use client';

import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Model } from '@/lib/contracts/models';
import { ModelDetails } from './model-details';
import { useAbilities } from './use-abilities';

/** A model: a strip of what it draws, and what it can do in makers' words. */
export function ModelCard({ model }: { readonly model: Model }) {
  const t = useTranslations('models');
  const abilities = useAbilities()(model);
  return (
    <article
      aria-labelledby={`model-${model.id}`}
      className="overflow-hidden rounded-koma border border-hairline bg-surface"
    >
      {model.samples.length > 0 && (
        <ul className="grid grid-cols-3 gap-0.5 border-b border-hairline sm:grid-cols-6">
          {model.samples.map((pictureId) => (
            <li key={pictureId} className="aspect-square bg-paper">
              <img src={pictureAddress(pictureId, 'card')} alt="" loading="lazy" className="size-full object-cover" />
            </li>
          ))}
        </ul>
      )}
      {model.samples.length === 0 && model.isAvailable && (
        <p className="flex h-24 items-center justify-center border-b border-hairline bg-desk px-4 text-center text-small text-ink-soft">
          {t('noSamples')}
        </p>
      )}
      <div className="flex flex-col gap-3 p-4">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <h2 id={`model-${model.id}`} className="text-read font-semibold wrap-anywhere">
            {model.name}
          </h2>
          {model.isDefault && (
            <span className="rounded-koma border border-hairline px-1.5 text-small font-semibold">
              {t('isDefault')}
            </span>
          )}
          <span className="text-small text-ink-soft">
            {[t(model.origin), ...(model.licence === '' ? [] : [t('licence', { licence: model.licence })])].join(' · ')}
          </span>
        </div>
        {model.isAvailable ? (
          <>
            <ul aria-label={t('can')} className="grid gap-1 sm:grid-cols-2">
              {abilities.map((ability) => (
                <li key={ability} className="flex items-start gap-2">
                  <Check aria-hidden size={15} className="mt-0.5 shrink-0" />
                  {ability}
                </li>
              ))}
            </ul>
            <ModelDetails model={model} />
          </>
        ) : (
          <p className="flex items-start gap-2 font-medium text-mark-strong">
            <CircleAlert aria-hidden size={17} className="mt-px shrink-0" />
            <span className="min-w-0 wrap-anywhere">
              {model.problem === null ? t('gone') : t('broken', { problem: model.problem })}
            </span>
          </p>
        )}
      </div>
    </article>
  );
}

'use client';

import { Check, ChevronDown, CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Model } from '@/lib/contracts/models';

/** A model: a strip of what it draws, and what it can do in makers' words. */
export function ModelCard({ model }: { readonly model: Model }) {
  const t = useTranslations('models');
  const abilities = useAbilities(model);
  const { capabilities, defaults } = model;
  return (
    <article aria-labelledby={`model-${model.id}`} className="overflow-hidden rounded-koma border border-hairline bg-surface">
      {model.samples.length === 0 ? (
        <p className="flex h-24 items-center justify-center border-b border-hairline bg-desk px-4 text-small text-ink-soft">
          {t('noSamples')}
        </p>
      ) : (
        <ul className="grid grid-cols-3 gap-0.5 border-b border-hairline sm:grid-cols-6">
          {model.samples.map((pictureId) => (
            <li key={pictureId} className="aspect-square bg-paper">
              <img src={pictureAddress(pictureId, 'card')} alt="" loading="lazy" className="size-full object-cover" />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-col gap-3 p-4">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id={`model-${model.id}`} className="text-read font-semibold">
            {model.name}
          </h2>
          {model.isDefault && <span className="text-small font-semibold text-ink">{t('isDefault')}</span>}
          <span className="text-small text-ink-soft">{t(model.origin)}</span>
          <span className="text-small text-ink-soft">{t('licence', { licence: model.licence })}</span>
        </div>
        {!model.isAvailable && (
          <p className="flex items-start gap-2 font-medium text-mark-strong">
            <CircleAlert aria-hidden size={17} className="mt-px shrink-0" />
            {model.problem === null ? t('gone') : t('broken', { problem: model.problem })}
          </p>
        )}
        <ul aria-label={t('can')} className="grid gap-1 sm:grid-cols-2">
          {abilities.map((ability) => (
            <li key={ability} className="flex items-start gap-2">
              <Check aria-hidden size={15} className="mt-0.5 shrink-0" />
              {ability}
            </li>
          ))}
        </ul>
        <details className="group">
          <summary className="flex min-h-9 w-fit list-none items-center gap-1 text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
            {t('more')}
            <ChevronDown aria-hidden size={15} className="transition-transform duration-150 group-open:rotate-180" />
          </summary>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 pt-1 tabular-nums">
            {(
              [
                ['sizes', capabilities.buckets.map(([width, height]) => `${width} × ${height}`).join(', ')],
                ['sampler', defaults.sampler],
                ['steps', String(defaults.steps)],
                ['guidance', String(defaults.guidance)],
                ['family', capabilities.family],
                ['prediction', capabilities.prediction],
                ['weights', capabilities.weights],
              ] as const
            ).map(([key, value]) => (
              <div key={key} className="contents">
                <dt className="text-ink-soft">{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </article>
  );
}

function useAbilities({ capabilities, prompting }: Model): readonly string[] {
  const t = useTranslations('models');
  const { rough, reference, imageToImage, inpaint9, controls, imagePrompt } = capabilities;
  return [
    ...(rough ? [t('rough')] : []),
    ...(reference === null ? [] : [t('reference', { count: reference.people })]),
    ...(imageToImage ? [t('imageToImage')] : []),
    ...(inpaint9 ? [t('inpaint9')] : []),
    ...(controls.length > 0 ? [t('controls', { kinds: controls.join(', ') })] : []),
    ...(imagePrompt ? [t('imagePrompt')] : []),
    prompting.words === null ? t('openVocabulary') : t('vocabulary', { count: prompting.words.length }),
  ];
}

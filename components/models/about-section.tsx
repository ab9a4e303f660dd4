'use client';

import { Copy } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { FactList } from './fact-list';
import { PanelSection } from './panel-section';

/** What a model's file says of itself: its maker, what it was trained on, and the words that bring it out. */
export function AboutSection({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const { author, description, date, architecture, baseModel, usage, triggers, tags, unusedTensors: unused } =
    model.facts;
  const isEmpty = [author, description, date, architecture, baseModel, usage].every((each) => each === '');
  if (isEmpty && triggers.length === 0 && tags.length === 0 && unused === undefined) return null;
  return (
    <PanelSection title={t('about')}>
      {description !== '' && <p className="wrap-anywhere whitespace-pre-line">{description}</p>}
      <FactList
        facts={[
          [t('author'), author],
          [t('date'), date],
          [t('base'), baseModel],
          [t('architecture'), architecture],
          [t('usage'), usage],
        ]}
      />
      {unused !== undefined && (
        <p className="wrap-anywhere text-small text-ink-soft">
          {t('unusedTensors', { count: unused.count, names: unused.names.join(', ') })}
        </p>
      )}
      <WordList label={t('triggers')} words={triggers} />
      <WordList label={t('trainingTags')} words={tags.map(({ tag }) => tag)} />
    </PanelSection>
  );
}

function WordList({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  const t = useTranslations('modelDesk');
  if (words.length === 0) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-small text-ink-soft">{label}</p>
      <ul className="flex flex-wrap gap-1.5">
        {words.map((word) => (
          <li key={word}>
            <button
              type="button"
              aria-label={t('copyWord', { word })}
              onClick={() => {
                void navigator.clipboard.writeText(word).then(() => toast(t('copied')));
              }}
              className="flex min-h-7 items-center gap-1.5 rounded-full border border-hairline bg-raised px-2.5 text-small hover:border-edge max-sm:min-h-10"
            >
              {word}
              <Copy aria-hidden size={12} className="text-ink-soft" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

'use client';

import { useTranslations } from 'use-intl';
import type { StoryPreview } from '@/lib/contracts/imports';
import { Button } from '../ui/button';

/** The chapters of a story, to be imported or not. */
export function ImportChapters({
  preview: { chapters },
  chosen,
  onChange,
}: {
  readonly preview: StoryPreview;
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}) {
  const t = useTranslations('imports');
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{t('chapters')}</legend>
      {chapters.length > 1 && (
        <div className="flex gap-2">
          <Button size="small" onClick={() => onChange(new Set(chapters.keys()))}>
            {t('chooseAll')}
          </Button>
          <Button size="small" onClick={() => onChange(new Set())}>
            {t('chooseNone')}
          </Button>
        </div>
      )}
      <ul className="flex max-h-48 flex-col overflow-y-auto rounded-koma border border-hairline bg-raised">
        {chapters.map(({ title, wordCount, sceneCount }, index) => (
          <li key={index} className="border-b border-hairline last:border-b-0">
            <label className="flex items-baseline gap-3 px-3 py-1.5">
              <input
                type="checkbox"
                checked={chosen.has(index)}
                onChange={() => toggle(index)}
                className="size-4 shrink-0 self-center accent-[var(--mark)]"
              />
              <span className="min-w-0 flex-1 text-tool break-words">
                {title === '' ? t('untitledChapter') : title}
              </span>
              <span className="shrink-0 text-small text-ink-soft tabular-nums">
                {t('chapterFacts', { words: wordCount, scenes: sceneCount })}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.size === 0 && (
        <p role="alert" className="text-small font-medium text-mark-strong">
          {t('noChapter')}
        </p>
      )}
    </fieldset>
  );
}

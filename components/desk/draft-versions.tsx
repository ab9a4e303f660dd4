import { useTranslations } from 'use-intl';
import type { DraftForm } from '@/lib/contracts/drafts';
import { SelectField } from '../ui/field';
import type { DraftVersion } from './premise-versions';

/** Which of the drafts is shown, and another beside it to compare. */
export function DraftVersions({
  versions,
  shown,
  compared,
  onShow,
  onCompare,
}: {
  readonly versions: readonly DraftVersion[];
  readonly shown: number;
  /** -1 for none. */
  readonly compared: number;
  readonly onShow: (index: number) => void;
  readonly onCompare: (index: number) => void;
}) {
  const t = useTranslations('desk');
  if (versions.length < 2) return null;
  const named = versions.map(({ seed, instructions }, index) => ({
    value: String(index),
    label: t('draftVersion', { number: index + 1, seed, revisions: instructions.length }),
  }));
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <SelectField
        label={t('draftShown')}
        value={String(shown)}
        options={named}
        onChange={(event) => onShow(Number(event.target.value))}
      />
      <SelectField
        label={t('draftCompare')}
        value={String(compared)}
        options={[
          { value: '-1', label: t('draftCompareNone') },
          ...named.filter(({ value }) => value !== String(shown)),
        ]}
        onChange={(event) => onCompare(Number(event.target.value))}
      />
    </div>
  );
}

/** The form that a draft is told in, and on which pages its beats stand; its seed. */
export function DraftSummary({ form, seed }: { readonly form: DraftForm | undefined; readonly seed: number }) {
  const t = useTranslations('desk');
  return (
    <p className="text-small text-ink-soft">
      {form !== undefined && (
        <>
          <span className="font-semibold text-ink">{form.name}</span>
          {': '}
          {form.beats
            .map(({ name, fromPage, toPage }) =>
              t('draftBeat', { name, from: fromPage, to: toPage, pages: toPage - fromPage + 1 }),
            )
            .join(' · ')}
          {' — '}
        </>
      )}
      {t('draftSeed', { seed: String(seed) })}
    </p>
  );
}

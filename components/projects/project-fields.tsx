'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ownFormat, pageFormatSchema, type PageFormat, type ReadingDirection } from '@/lib/contracts/projects';
import { SelectField, TextAreaField, TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { ReadingFace } from './reading-face';

/** What one says of a project. */
export interface ProjectWords {
  readonly title: string;
  readonly description: string;
  readonly style: string;
  readonly readingDirection: ReadingDirection;
  readonly pageFormat: PageFormat;
}

const DIRECTIONS = [
  { value: 'rtl', label: 'readingRtl' },
  { value: 'ltr', label: 'readingLtr' },
  { value: 'vertical', label: 'readingVertical' },
] as const;
const FORMATS = [
  { value: 'b5', label: 'formatB5' },
  { value: 'a4', label: 'formatA4' },
  { value: 'tankobon', label: 'formatTankobon' },
  { value: 'us-comic', label: 'formatUsComic' },
  { value: 'webtoon', label: 'formatWebtoon' },
  { value: 'own:148x210+3', label: 'formatOwn' },
] as const;

const OWN = 'own:148x210+3';

/** The fields of a project, for a new one and for one that is changed. */
export function ProjectFields({
  words,
  titleError,
  onChange,
}: {
  readonly words: ProjectWords;
  readonly titleError?: string | undefined;
  readonly onChange: (change: Partial<ProjectWords>) => void;
}) {
  const t = useTranslations('projects');
  const common = useTranslations('words');
  // Style words that are there are not hidden.
  const [isMore, setMore] = useState(words.style !== '');
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('titleField')}
        placeholder={t('titleHint')}
        value={words.title}
        maxLength={120}
        error={titleError}
        autoFocus
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextAreaField
        label={t('about')}
        hint={t('aboutHint')}
        value={words.description}
        maxLength={2000}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      <div className="flex flex-col gap-1.5">
        <span aria-hidden className="text-tool font-semibold text-ink-soft">
          {t('reading')}
        </span>
        <Segmented
          label={t('reading')}
          value={words.readingDirection}
          segments={DIRECTIONS.map(({ value, label }) => ({
            value,
            label: t(label),
            face: (
              <>
                <ReadingFace direction={value} />
                {t(label)}
              </>
            ),
          }))}
          onChange={(readingDirection) => onChange({ readingDirection })}
          className="max-sm:flex-col"
        />
      </div>
      <SelectField
        label={t('format')}
        value={ownFormat(words.pageFormat) === null ? words.pageFormat : OWN}
        options={FORMATS.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(event) => {
          const chosen = pageFormatSchema.safeParse(event.target.value);
          if (chosen.success) onChange({ pageFormat: chosen.data });
        }}
      />
      {ownFormat(words.pageFormat) !== null && (
        <OwnFormat format={words.pageFormat} onChange={(pageFormat) => onChange({ pageFormat })} />
      )}
      <details className="group" open={isMore} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary className="flex min-h-9 w-fit list-none items-center gap-1 rounded-koma text-ink-soft hover:text-ink max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
          {common('more')}
          <ChevronDown aria-hidden size={15} className="transition-transform duration-150 group-open:rotate-180" />
        </summary>
        <div className="pt-2">
          <TextField
            label={t('style')}
            hint={t('styleHint')}
            value={words.style}
            maxLength={1000}
            onChange={(event) => onChange({ style: event.target.value })}
          />
        </div>
      </details>
    </div>
  );
}

/** Width, height and bleed of a paper of one's own; what no page can have is not taken. */
function OwnFormat({
  format,
  onChange,
}: {
  readonly format: PageFormat;
  readonly onChange: (format: PageFormat) => void;
}) {
  const t = useTranslations('projects');
  const { widthMm, heightMm, bleedMm } = ownFormat(format) ?? { widthMm: 148, heightMm: 210, bleedMm: 3 };
  const [typed, setTyped] = useState({ widthMm: `${widthMm}`, heightMm: `${heightMm}`, bleedMm: `${bleedMm}` });
  const chosen = pageFormatSchema.safeParse(`own:${typed.widthMm}x${typed.heightMm}+${typed.bleedMm}`);
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const parsed = pageFormatSchema.safeParse(`own:${next.widthMm}x${next.heightMm}+${next.bleedMm}`);
    if (parsed.success) onChange(parsed.data);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="grid grid-cols-3 gap-3">
        {(['widthMm', 'heightMm', 'bleedMm'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            inputMode="decimal"
            value={typed[name]}
            onChange={({ target }) => change({ [name]: target.value.trim() })}
          />
        ))}
      </div>
      {!chosen.success && (
        <p role="alert" className="text-small font-medium text-mark-strong">
          {t('formatWrong')}
        </p>
      )}
    </div>
  );
}

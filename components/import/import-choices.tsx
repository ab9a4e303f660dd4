'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useStartStoryImport } from '@/lib/client/imports';
import { useSettings } from '@/lib/client/studio';
import { MOST_PAGES } from '@/lib/contracts/books';
import type { StoryImport } from '@/lib/contracts/imports';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { ImportChapters } from './import-chapters';
import { openDraft, pagesOf, toRequest } from './import-draft';
import { ImportPeople } from './import-people';

const LENGTHS = [null, 1, 2, 3, 4, 6, 8] as const;

/** What is in a file, and what of it is imported. */
export function ImportChoices({
  read,
  project,
  onStarted,
}: {
  readonly read: StoryImport;
  readonly project: { readonly id: string } | null;
  readonly onStarted: (projectId: string) => void;
}) {
  const t = useTranslations('imports');
  const { preview } = read;
  const [draft, setDraft] = useState(() => openDraft(read, project === null));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const start = useStartStoryImport();
  const { data: settings } = useSettings();
  const { notify } = useProblem();
  const pages = pagesOf(preview, draft);
  const isTooLong = pages > MOST_PAGES;
  const hasWriter = settings !== undefined && settings.writer.kind !== 'none';
  const send = () =>
    start.mutate(
      { jobId: read.job.id, ...toRequest(draft, project?.id ?? null) },
      {
        onSuccess: (job) => {
          toast(t('started'));
          if (job.projectId !== null) onStarted(job.projectId);
        },
        onError: notify,
      },
    );
  return (
    <div className="flex flex-col gap-5">
      <Facts read={read} />
      <ImportChapters preview={preview} chosen={draft.chapters} onChange={(chapters) => change({ chapters })} />
      {preview.people.length > 0 && (
        <ImportPeople people={preview.people} names={draft.names} onChange={(names) => change({ names })} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('length')}
          hint={t('lengthHint', { pages })}
          {...(isTooLong ? { error: t('tooManyPages', { most: MOST_PAGES }) } : {})}
          value={String(draft.pagesPerScene)}
          options={LENGTHS.map((count) => ({
            value: String(count),
            label: count === null ? t('everything') : t('pagesPerScene', { count }),
          }))}
          onChange={({ target }) => change({ pagesPerScene: target.value === 'null' ? null : Number(target.value) })}
        />
        {draft.isNew ? (
          <TextField
            label={t('projectTitle')}
            value={draft.title}
            maxLength={120}
            onChange={({ target }) => change({ title: target.value })}
          />
        ) : (
          <p className="self-center text-small text-ink-soft">{t('appended')}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {project !== null && (
          <Segmented
            label={t('into')}
            value={draft.isNew ? 'new' : 'this'}
            segments={[
              { value: 'this', label: t('thisProject') },
              { value: 'new', label: t('newProject') },
            ]}
            onChange={(into) => change({ isNew: into === 'new' })}
          />
        )}
        {hasWriter && (
          <Segmented
            label={t('writtenBy')}
            value={draft.by}
            segments={[
              { value: 'rules', label: t('byRules') },
              { value: 'model', label: t('byModel') },
            ]}
            onChange={(by) => change({ by })}
          />
        )}
        <Button
          look="primary"
          className="ml-auto"
          disabled={draft.chapters.size === 0 || isTooLong || draft.title.trim() === '' || start.isPending}
          onClick={send}
        >
          {t('start')}
        </Button>
      </div>
    </div>
  );
}

function Facts({ read: { preview } }: { readonly read: StoryImport }) {
  const t = useTranslations('imports');
  const { title, author, wordCount, chapters, people, places, lineCounts, notes } = preview;
  return (
    <section className="flex flex-col gap-1.5">
      {title !== '' && (
        <h3 className="text-read font-semibold">
          {title}
          {author !== '' && <span className="font-normal text-ink-soft"> {t('by', { author })}</span>}
        </h3>
      )}
      <p className="text-read tabular-nums">
        {t('facts', { words: wordCount, chapters: chapters.length, people: people.length, places: places.length })}
      </p>
      {places.length > 0 && (
        <p className="text-small text-ink-soft">
          {t('places')}:{' '}
          {places
            .slice(0, 12)
            .map(({ name }) => name)
            .join(', ')}
          {places.length > 12 && ' …'}
        </p>
      )}
      <p className="text-small text-ink-soft">{t('speakers', lineCounts)}</p>
      {notes.map((note) => (
        <p key={note} role="note" className="rounded-koma bg-mark-wash px-3 py-2 text-tool">
          {t(`note.${note}`)}
        </p>
      ))}
    </section>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useCreateProject } from '@/lib/client/projects';
import type { BookFinish } from '@/lib/contracts/styles';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { ProjectFields, type ProjectWords } from './project-fields';

const NEW: ProjectWords = { title: '', description: '', style: '', readingDirection: 'rtl', pageFormat: 'b5' };

/** Makes a project and opens it. */
export function NewProjectDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('projects');
  const router = useRouter();
  const locale = useLocale();
  const [words, setWords] = useState(NEW);
  const [finish, setFinish] = useState<BookFinish>('ink');
  const [hasSubmitted, setSubmitted] = useState(false);
  const create = useCreateProject();
  const { notify } = useProblem();
  const isMissing = words.title.trim() === '';
  const submit = () => {
    setSubmitted(true);
    if (isMissing || create.isPending) return;
    // What one writes in is most often what one reads the studio in; the project's lines can say otherwise.
    create.mutate(
      { ...words, finish, languages: [locale] },
      {
        onSuccess: ({ id }) => {
          setWords(NEW);
          setSubmitted(false);
          router.push(`/projects/${id}/pages`);
        },
        onError: notify,
      },
    );
  };
  return (
    <Dialog title={t('newProject')} isOpen={isOpen} onClose={onClose}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ProjectFields
          words={words}
          titleError={hasSubmitted && isMissing ? t('titleMissing') : undefined}
          onChange={(change) => setWords({ ...words, ...change })}
        />
        <div className="flex flex-col gap-1.5">
          <span aria-hidden className="text-tool font-semibold text-ink-soft">
            {t('finish')}
          </span>
          <Segmented
            label={t('finish')}
            value={finish}
            segments={[
              { value: 'ink', label: t('finishInk') },
              { value: 'colour', label: t('finishColour') },
              { value: 'model', label: t('finishModel') },
            ]}
            onChange={setFinish}
            className="max-sm:flex-col"
          />
        </div>
        <Button type="submit" look="primary" size="large" aria-disabled={create.isPending}>
          {t('create')}
        </Button>
      </form>
    </Dialog>
  );
}

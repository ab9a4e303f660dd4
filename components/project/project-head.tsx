'use client';

import { Link2, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ownFormat, PAGE_FORMATS as NAMED, type Project } from '@/lib/contracts/projects';
import { Button, ButtonLink } from '../ui/button';
import { EditProjectDialog } from './edit-project-dialog';
import { ShareDialog } from './share-dialog';

const READING = { rtl: 'readingRtl', ltr: 'readingLtr', vertical: 'readingVertical' } as const;
const FORMAT = {
  b5: 'formatB5',
  a4: 'formatA4',
  tankobon: 'formatTankobon',
  'us-comic': 'formatUsComic',
  webtoon: 'formatWebtoon',
} as const;

/** The title of a project, what it is about, and the way to draw. */
export function ProjectHead({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const formats = useTranslations('projects');
  const words = useTranslations('words');
  const sharing = useTranslations('share');
  const [isEditing, setEditing] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const { id, title, description, style, readingDirection, pageFormat, pageCount, pictureCount, myRole } = project;
  const own = ownFormat(pageFormat);
  const named = NAMED.find((name) => name === pageFormat);
  const formatWords = own ? `${own.widthMm} × ${own.heightMm} mm` : named ? formats(FORMAT[named]) : pageFormat;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto min-w-0 text-2xl font-semibold text-balance wrap-anywhere">{title}</h1>
        {myRole !== 'viewer' && (
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden size={15} />
            {t('edit')}
          </Button>
        )}
        {myRole === 'owner' && (
          <Button onClick={() => setSharing(true)}>
            <Link2 aria-hidden size={15} />
            {sharing('share')}
          </Button>
        )}
        <ButtonLink href={`/projects/${id}/draw`}>{t('draw')}</ButtonLink>
        <ButtonLink look="primary" href={`/projects/${id}/pages`}>
          {t('desk')}
        </ButtonLink>
      </div>
      {description !== '' && <p className="max-w-2xl text-read whitespace-pre-line">{description}</p>}
      <p className="text-tool text-ink-soft">
        {[
          ...(pageCount > 0 ? [words('pages', { count: pageCount })] : []),
          words('pictures', { count: pictureCount }),
          t(READING[readingDirection]),
          formatWords,
          ...(style === '' ? [] : [style]),
        ].join(' · ')}
      </p>
      {isSharing && <ShareDialog projectId={id} onClose={() => setSharing(false)} />}
      {isEditing && <EditProjectDialog project={project} onClose={() => setEditing(false)} />}
    </header>
  );
}

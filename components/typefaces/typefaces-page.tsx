'use client';

import { CircleAlert, Type, Upload } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useCreateTypeface, useTypefaces } from '@/lib/client/typefaces';
import { TYPEFACE_MAX_BYTES } from '@/lib/contracts/typefaces';
import { FACES, OFFERED_FACES } from '@/lib/lettering/faces';
import { ProjectFrame } from '../project/project-frame';
import { useFileDrop } from '../project/use-file-drop';
import { EmptyState } from '../ui/empty-state';
import { FileButton } from '../ui/file-button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { BoxedFaceCard } from './boxed-face-card';
import { OwnFaceCard } from './own-face-card';

/** The typefaces that a project's words can be set in: those that were brought in, and those in the box. */
export function TypefacesPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('typefaces');
  return (
    <ProjectFrame projectId={projectId} title={t('title')}>
      {({ myRole }) => <Typefaces projectId={projectId} canEdit={myRole !== 'viewer'} />}
    </ProjectFrame>
  );
}

function Typefaces({ projectId, canEdit }: { readonly projectId: string; readonly canEdit: boolean }) {
  const t = useTranslations('typefaces');
  const { data: own, error, refetch } = useTypefaces(projectId);
  const { upload, isBusy, refused } = useBring(projectId);
  const { isOver, listeners } = useFileDrop({ isAllowed: canEdit, onDrop: (files) => void upload(files) });
  const there = (own ?? []).filter(({ isPutAway }) => !isPutAway);
  const trashed = (own ?? []).filter(({ isPutAway }) => isPutAway);
  const button = canEdit && (
    <FileButton
      label={t('bring')}
      icon={Upload}
      accept=".ttf,.otf,.ttc,.woff,.woff2,font/ttf,font/otf"
      look="primary"
      isBusy={isBusy}
      onBring={(files) => void upload(files)}
    />
  );
  return (
    <div className="flex flex-col gap-8" {...listeners}>
      <section aria-labelledby="own-faces" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="own-faces" className="mr-auto text-read font-semibold">
            {t('own')}
          </h2>
          {there.length > 0 && button}
        </div>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {refused.map(({ name, words }) => (
          <p key={name} role="alert" className="flex gap-2 rounded-koma bg-mark-wash p-3">
            <CircleAlert aria-hidden size={17} className="shrink-0 text-mark-strong" />
            <span>
              <b>{name}:</b> {words}
            </span>
          </p>
        ))}
        {isOver && <p className="rounded-koma border-2 border-dashed border-pencil p-6 text-center">{t('dropHere')}</p>}
        {own !== undefined && there.length === 0 && !isOver && (
          <EmptyState
            title={t('emptyTitle')}
            text={canEdit ? t('emptyText') : t('emptyViewer')}
            picture={<Type aria-hidden size={40} strokeWidth={1.2} className="text-pencil" />}
          >
            {button}
          </EmptyState>
        )}
        {there.length > 0 && (
          <ul className="grid gap-4 lg:grid-cols-2">
            {there.map((typeface) => (
              <OwnFaceCard key={typeface.id} typeface={typeface} canEdit={canEdit} />
            ))}
          </ul>
        )}
        {trashed.length > 0 && (
          <details>
            <summary className="w-fit text-ink-soft hover:text-ink">{t('away', { count: trashed.length })}</summary>
            <ul className="mt-3 grid gap-4 lg:grid-cols-2">
              {trashed.map((typeface) => (
                <OwnFaceCard key={typeface.id} typeface={typeface} canEdit={canEdit} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <section aria-labelledby="boxed-faces" className="flex flex-col gap-3">
        <h2 id="boxed-faces" className="text-read font-semibold">
          {t('boxed')}
        </h2>
        <ul className="grid gap-4 lg:grid-cols-2">
          {OFFERED_FACES.map((name) => (
            <BoxedFaceCard key={name} projectId={projectId} name={name} face={FACES[name]} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Brings files in one after another, and keeps what was wrong with each. */
function useBring(projectId: string) {
  const t = useTranslations('typefaces');
  const { describe } = useProblem();
  const create = useCreateTypeface(projectId);
  const [refused, setRefused] = useState<readonly { name: string; words: string }[]>([]);
  const upload = async (files: readonly File[]) => {
    setRefused([]);
    for (const file of files) {
      if (file.size > TYPEFACE_MAX_BYTES) {
        setRefused((now) => [...now, { name: file.name, words: t('tooLarge') }]);
        continue;
      }
      try {
        const { family, embedding } = await create.mutateAsync(file);
        toast(t('brought', { family }), embedding === 'restricted' ? { description: t('restrictedText') } : {});
      } catch (error) {
        const { title, action } = describe(error);
        setRefused((now) => [...now, { name: file.name, words: `${title} ${action}` }]);
      }
    }
  };
  return { upload, isBusy: create.isPending, refused };
}

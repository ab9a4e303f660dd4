'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useCharacters, useDeletedCharacters, useRestoreCharacter } from '@/lib/client/characters';
import { pictureAddress } from '@/lib/client/pictures';
import type { Character } from '@/lib/contracts/characters';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { ProjectFrame } from '../project/project-frame';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { SpecificationPicture } from '../rough/specification-picture';

const PORTRAIT = { widthPx: 256, heightPx: 256 };

/** Everybody of a project. */
export function CharactersPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('characters');
  return (
    <ProjectFrame projectId={projectId} title={t('title')}>
      {({ myRole }) => <CharacterWall projectId={projectId} isReadOnly={myRole === 'viewer'} />}
    </ProjectFrame>
  );
}

function CharacterWall({ projectId, isReadOnly }: { readonly projectId: string; readonly isReadOnly: boolean }) {
  const t = useTranslations('characters');
  const words = useTranslations('words');
  const { items, error, refetch, hasMore, loadMore } = useCharacters(projectId);
  const make = (
    <ButtonLink look="primary" href={`/projects/${projectId}/characters/new`}>
      <Plus aria-hidden size={16} />
      {t('new')}
    </ButtonLink>
  );
  if (items === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={refetch} />;
  }
  return (
    <div className="flex flex-col gap-6">
      {items.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={isReadOnly ? t('emptyViewer') : t('emptyText')}
          picture={<Somebody />}
        >
          {!isReadOnly && make}
        </EmptyState>
      ) : (
        <>
          {!isReadOnly && <div className="flex justify-end">{make}</div>}
          <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
            {items.map((character) => (
              <li key={character.id} className="animate-fade">
                <CharacterCard character={character} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hasMore && (
        <div className="flex justify-center">
          <Button onClick={loadMore}>{words('loadMore')}</Button>
        </div>
      )}
      {!isReadOnly && <TrashedCharacters projectId={projectId} />}
    </div>
  );
}

function CharacterCard({ character }: { readonly character: Character }) {
  const t = useTranslations('characters');
  const [anchor] = character.anchors;
  const [worn] = character.outfits;
  return (
    <Link
      href={`/projects/${character.projectId}/characters/${character.id}`}
      className="group flex flex-col gap-2"
      aria-label={t('see', { name: character.name })}
    >
      <span className="block aspect-square overflow-hidden rounded-[4px] border border-hairline bg-paper transition-colors duration-150 group-hover:border-edge">
        {anchor !== undefined ? (
          <img src={pictureAddress(anchor.picture.id, 'card')} alt="" className="size-full object-cover object-top" />
        ) : (
          worn !== undefined && (
            <SpecificationPicture
              finish="ink"
              specification={characterRough({
                traits: character.traits,
                outfit: worn.traits,
                shot: 'portrait',
                size: PORTRAIT,
              })}
              label=""
              className="size-full"
            />
          )
        )}
      </span>
      <span>
        <span className="block text-read font-semibold wrap-anywhere">{character.name}</span>
        <span className="block text-small text-ink-soft">
          {[t('drawings', { count: character.drawingCount }), t('anchors', { count: character.anchors.length })].join(
            ' · ',
          )}
        </span>
      </span>
    </Link>
  );
}

function Somebody() {
  const { traits, outfit } = randomCharacter(11);
  return (
    <SpecificationPicture
      finish="ink"
      specification={characterRough({ traits, outfit, shot: 'portrait', size: PORTRAIT })}
      label=""
      className="size-40 overflow-hidden rounded-[4px] shadow-page"
    />
  );
}

function TrashedCharacters({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('characters');
  const { notify } = useProblem();
  const { items } = useDeletedCharacters(projectId);
  const restore = useRestoreCharacter();
  if (items === undefined || items.length === 0) return null;
  return (
    <details className="text-tool">
      <summary className="w-fit text-ink-soft hover:text-ink">{t('deleted', { count: items.length })}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {items.map(({ id, name }) => (
          <li key={id}>
            <Button
              size="small"
              look="quiet"
              onClick={() => restore.mutate(id, { onSuccess: () => toast(t('restored', { name })), onError: notify })}
            >
              {t('restore', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Skeleton() {
  return (
    <ul aria-hidden className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
      {[0, 1, 2, 3, 4].map((index) => (
        <li key={index} className="aspect-square animate-pulse rounded-[4px] bg-hairline/50" />
      ))}
    </ul>
  );
}

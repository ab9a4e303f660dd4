'use client';

import { Archive, Brush } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useCharacter, useDeleteCharacter, useRestoreCharacter, useUpdateCharacter } from '@/lib/client/characters';
import { ProblemError } from '@/lib/client/problem-error';
import type { Character } from '@/lib/contracts/characters';
import { CharacterContinuity } from '../character-sheet/character-continuity';
import { CharacterSheet } from '../character-sheet/character-sheet';
import { CharacterVersions } from '../character-sheet/character-versions';
import { ProjectFrame } from '../project/project-frame';
import { MissingPage } from '../shell/missing-page';
import { Button, ButtonLink } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { CharacterAnchors } from './character-anchors';
import { draftOf, isSame, toSaved, type CharacterDraft } from './character-draft';
import { CharacterForm } from './character-form';
import { usePinFile } from './use-pin-file';

/** One character: the form, the anchors, and what was drawn of them. */
export function CharacterPage({
  projectId,
  characterId,
}: {
  readonly projectId: string;
  readonly characterId: string;
}) {
  const t = useTranslations('characters');
  const { data: character, error, refetch } = useCharacter(characterId);
  if (error instanceof ProblemError && error.code === 'not-found') return <MissingPage />;
  return (
    <ProjectFrame projectId={projectId} title={character?.name ?? t('title')}>
      {({ myRole }) =>
        character === undefined ? (
          error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <OpenCharacter key={character.id} character={character} isReadOnly={myRole === 'viewer'} />
        )
      }
    </ProjectFrame>
  );
}

function OpenCharacter({ character, isReadOnly }: { readonly character: Character; readonly isReadOnly: boolean }) {
  const t = useTranslations('characters');
  const [draft, setDraft] = useState<CharacterDraft>(() => draftOf(character));
  // The version that the draft was made from: a newer one must not be written over unseen.
  const [base, setBase] = useState(character);
  const [isStale, setStale] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const { notify } = useProblem();
  const update = useUpdateCharacter(character.id);
  const pinFile = usePinFile(character.projectId);
  const isChanged = !isSame(draft, draftOf(base)) || file !== null;
  const take = (stored: Character) => {
    setBase(stored);
    setDraft(draftOf(stored));
    setStale(false);
  };
  const save = () =>
    update.mutate(
      { revision: base.revision, change: toSaved(draft) },
      {
        onSuccess: async (stored) => {
          take(stored);
          toast(t('saved', { name: stored.name }));
          if (file !== null) await pinFile(stored.id, file);
          setFile(null);
        },
        onError: (error) => {
          if (error instanceof ProblemError && error.code === 'revision-stale') setStale(true);
          else notify(error);
        },
      },
    );
  return (
    <div className="flex flex-col gap-10">
      <CharacterForm
        draft={draft}
        isNew={false}
        isReadOnly={isReadOnly}
        file={file}
        onFile={setFile}
        onChange={setDraft}
        onSubmit={save}
        foot={
          isReadOnly ? null : (
            <div className="sticky bottom-0 -mx-2 flex flex-wrap items-center gap-3 border-t border-hairline bg-desk/95 px-2 py-3 max-sm:bottom-14">
              {isStale && <StaleNotice character={character} onKeep={setBase} onTake={take} />}
              <Button type="submit" look="primary" aria-disabled={!isChanged || update.isPending}>
                {t('save')}
              </Button>
              <span className="text-small text-ink-soft">{isChanged ? t('versionNote') : ''}</span>
              <CharacterActions character={character} />
            </div>
          )
        }
      />
      <CharacterSheet character={character} isReadOnly={isReadOnly} />
      <CharacterAnchors character={character} isReadOnly={isReadOnly} />
      <CharacterContinuity character={character} isReadOnly={isReadOnly} />
      <CharacterVersions character={character} isReadOnly={isReadOnly} onBack={take} />
    </div>
  );
}

function StaleNotice({
  character,
  onKeep,
  onTake,
}: {
  readonly character: Character;
  readonly onKeep: (character: Character) => void;
  readonly onTake: (character: Character) => void;
}) {
  const t = useTranslations('characters');
  const { refetch } = useCharacter(character.id);
  const withStored = async (use: (stored: Character) => void) => {
    const { data } = await refetch();
    if (data !== undefined) use(data);
  };
  return (
    <div role="alert" className="w-full rounded-koma bg-mark-wash p-3">
      <p className="font-semibold text-mark-strong">{t('staleTitle')}</p>
      <p>{t('staleText')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" onClick={() => void withStored(onKeep)}>
          {t('keepMine')}
        </Button>
        <Button size="small" onClick={() => void withStored(onTake)}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

function CharacterActions({ character }: { readonly character: Character }) {
  const t = useTranslations('characters');
  const router = useRouter();
  const { notify } = useProblem();
  const remove = useDeleteCharacter(character.projectId);
  const restore = useRestoreCharacter();
  const list = `/projects/${character.projectId}/characters`;
  const moveToTrash = () =>
    remove.mutate(character.id, {
      onSuccess: () => {
        router.push(list);
        toast(t('putAwayDone', { name: character.name }), {
          action: { label: t('undo'), onClick: () => restore.mutate(character.id, { onError: notify }) },
        });
      },
      onError: notify,
    });
  return (
    <div className="ml-auto flex items-center gap-2">
      <Button look="quiet" onClick={moveToTrash}>
        <Archive aria-hidden size={15} />
        {t('putAway')}
      </Button>
      <ButtonLink href={`/projects/${character.projectId}/draw?with=${character.id}`}>
        <Brush aria-hidden size={15} />
        {t('draw', { name: character.name })}
      </ButtonLink>
    </div>
  );
}

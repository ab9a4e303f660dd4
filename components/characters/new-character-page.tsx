'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useCreateCharacter } from '@/lib/client/characters';
import { rollNumber } from '../draw/draft';
import { ProjectFrame } from '../project/project-frame';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { newDraft, toSaved } from './character-draft';
import { CharacterForm } from './character-form';
import { usePinFile } from './use-pin-file';

/** Somebody new: begins with a person at random, and is made when it is saved. */
export function NewCharacterPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('characters');
  const router = useRouter();
  const [draft, setDraft] = useState(() => newDraft(rollNumber(), t('everyday')));
  const [file, setFile] = useState<File | null>(null);
  const create = useCreateCharacter(projectId);
  const pinFile = usePinFile(projectId);
  const { notify } = useProblem();
  const save = () => {
    if (create.isPending) return;
    create.mutate(toSaved(draft), {
      onSuccess: async (character) => {
        if (file !== null) await pinFile(character.id, file);
        toast(t('made', { name: character.name }));
        router.push(`/projects/${projectId}/characters/${character.id}`);
      },
      onError: notify,
    });
  };
  return (
    <ProjectFrame projectId={projectId} title={t('newTitle')}>
      {() => (
        <CharacterForm
          draft={draft}
          isNew
          isReadOnly={false}
          file={file}
          onFile={setFile}
          onChange={setDraft}
          onSubmit={save}
          foot={
            <div className="sticky bottom-0 -mx-2 border-t border-hairline bg-desk/95 px-2 py-3 max-sm:bottom-14">
              <Button type="submit" look="primary" size="large" aria-disabled={create.isPending}>
                {t('create')}
              </Button>
            </div>
          }
        />
      )}
    </ProjectFrame>
  );
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useProblem } from '../ui/use-problem';
import { call } from '@/lib/client/call';
import { keys } from '@/lib/client/keys';
import { useCreatePicture } from '@/lib/client/pictures';
import { characterOperations } from '@/lib/contracts/characters';

/** Brings a file in and makes it a character's first anchor; what goes wrong is told, and the character stays. */
export function usePinFile(projectId: string) {
  const client = useQueryClient();
  const { notify } = useProblem();
  const create = useCreatePicture(projectId);
  return async (characterId: string, file: File): Promise<void> => {
    try {
      const { id } = await create.mutateAsync(file);
      const body = { pictureId: id, view: 'upload' as const };
      await call(characterOperations.createCharacterReference, { params: { characterId }, body });
      void client.invalidateQueries({ queryKey: keys.character(characterId) });
    } catch (error) {
      notify(error);
    }
  };
}

import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  characterOperations,
  type Character,
  type CreateCharacter,
  type CreateReference,
  type UpdateCharacter,
} from '@/lib/contracts/characters';
import { call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

/** A project's characters, newest first. */
export function useCharacters(projectId: string) {
  return usePages(
    keys.characters(projectId),
    ({ cursor, signal }) =>
      call(characterOperations.findCharacters, {
        params: { projectId },
        query: cursor === undefined ? {} : { cursor },
        signal,
      }),
    { refetchOnMount: 'always' },
  );
}

/** Characters that were put away and can still be brought back. */
export function useDeletedCharacters(projectId: string) {
  return usePages(keys.deletedCharacters(projectId), ({ cursor, signal }) =>
    call(characterOperations.findCharacters, {
      params: { projectId },
      query: { deleted: 'true', ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
}

export function useCharacter(characterId: string) {
  return useQuery({
    queryKey: keys.character(characterId),
    queryFn: ({ signal }) => call(characterOperations.getCharacter, { params: { characterId }, signal }),
  });
}

function cacheCharacter(client: QueryClient, character: Character): void {
  client.setQueryData<Character>(keys.character(character.id), character);
  void client.invalidateQueries({ queryKey: keys.versions(character.id) });
  void client.invalidateQueries({ queryKey: keys.characters(character.projectId) });
}

export function useCreateCharacter(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateCharacter) => call(characterOperations.createCharacter, { params: { projectId }, body }),
    onSuccess: (character) => cacheCharacter(client, character),
  });
}

export function useUpdateCharacter(characterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { revision: number; change: UpdateCharacter }) =>
      call(characterOperations.updateCharacter, { params: { characterId }, revision: o.revision, body: o.change }),
    onSuccess: (character) => cacheCharacter(client, character),
  });
}

export function useDeleteCharacter(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (characterId: string) => call(characterOperations.deleteCharacter, { params: { characterId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.characters(projectId) }),
  });
}

export function useRestoreCharacter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (characterId: string) => call(characterOperations.restoreCharacter, { params: { characterId } }),
    onSuccess: (character) => cacheCharacter(client, character),
  });
}

/** Pins a picture as a character's strongest anchor. */
export function usePinAnchor(characterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<CreateReference> & { pictureId: string }) =>
      call(characterOperations.createCharacterReference, { params: { characterId }, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.character(characterId) }),
  });
}

export function useUnpinAnchor(characterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (referenceId: string) => call(characterOperations.deleteReference, { params: { referenceId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.character(characterId) }),
  });
}

/** List the versions of a character, newest first. */
export function useCharacterVersions(characterId: string, isOpen: boolean) {
  return useQuery({
    queryKey: keys.versions(characterId),
    queryFn: ({ signal }) =>
      call(characterOperations.findCharacterVersions, { params: { characterId }, query: { limit: '50' }, signal }),
    enabled: isOpen,
    select: ({ items }) => items,
  });
}

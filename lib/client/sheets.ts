import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { characterOperations, type Sheet, type SheetCell } from '@/lib/contracts/characters';
import { call } from './call';
import { showJob } from './jobs';
import { keys } from './keys';

/** A character's reference sheet in an outfit; asked anew while something of it is being drawn. */
export function useSheet(characterId: string, outfitId: string, isPreparing = false) {
  return useQuery({
    queryKey: keys.sheet(characterId, outfitId),
    queryFn: ({ signal }) =>
      call(characterOperations.getSheet, { params: { characterId }, query: { outfitId }, signal }),
    refetchInterval: ({ state }) => (isPreparing || (state.data !== undefined && isWorking(state.data)) ? 1500 : false),
  });
}

function isWorking({ cells }: Sheet): boolean {
  return cells.some(({ drawings }) => drawings.some(({ status }) => status === 'queued' || status === 'running'));
}

/** Asks for the sheet, or for some of its cells. */
export function useDrawSheet(characterId: string, outfitId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (cells: readonly SheetCell[] | null) =>
      call(characterOperations.drawSheet, {
        params: { characterId },
        body: { outfitId, ...(cells === null ? {} : { cells: [...cells] }) },
      }),
    onSuccess: (job) => {
      showJob(client, job);
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}

/** Puts a picture into a cell. */
export function usePickSheetPicture(characterId: string, outfitId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { cell: SheetCell; pictureId: string }) =>
      call(characterOperations.pickSheetPicture, {
        params: { characterId, cell: o.cell },
        body: { outfitId, pictureId: o.pictureId },
      }),
    onSuccess: (sheet) => client.setQueryData<Sheet>(keys.sheet(characterId, outfitId), sheet),
  });
}

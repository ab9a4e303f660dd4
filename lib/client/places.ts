import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CreateReference } from '@/lib/contracts/characters';
import { placeOperations, type CreatePlace, type Place, type UpdatePlace } from '@/lib/contracts/places';
import { call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

/** A project's places, newest first. */
export function usePlaces(projectId: string) {
  return usePages(
    keys.places(projectId),
    ({ cursor, signal }) =>
      call(placeOperations.findPlaces, {
        params: { projectId },
        query: cursor === undefined ? {} : { cursor },
        signal,
      }),
    { refetchOnMount: 'always' },
  );
}

/** One place; none while it is not made. */
export function usePlace(placeId: string | null) {
  return useQuery({
    queryKey: keys.place(placeId ?? ''),
    queryFn: ({ signal }) => call(placeOperations.getPlace, { params: { placeId: placeId ?? '' }, signal }),
    enabled: placeId !== null,
  });
}

function cachePlace(client: QueryClient, place: Place): void {
  client.setQueryData<Place>(keys.place(place.id), place);
  void client.invalidateQueries({ queryKey: keys.places(place.projectId) });
}

export function useCreatePlace(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreatePlace) => call(placeOperations.createPlace, { params: { projectId }, body }),
    onSuccess: (place) => cachePlace(client, place),
  });
}

export function useUpdatePlace(placeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { revision: number; change: UpdatePlace }) =>
      call(placeOperations.updatePlace, { params: { placeId }, revision: o.revision, body: o.change }),
    onSuccess: (place) => cachePlace(client, place),
  });
}

export function useDeletePlace(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (placeId: string) => call(placeOperations.deletePlace, { params: { placeId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.places(projectId) }),
  });
}

export function useRestorePlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (placeId: string) => call(placeOperations.restorePlace, { params: { placeId } }),
    onSuccess: (place) => cachePlace(client, place),
  });
}

/** Pins a picture as a place's first anchor. */
export function usePinPlaceAnchor(placeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<CreateReference> & { pictureId: string }) =>
      call(placeOperations.createPlaceReference, { params: { placeId }, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.place(placeId) }),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { peopleAdminOperations } from '@/lib/contracts/people-admin';
import { call } from './call';
import { keys } from './keys';

/** What one uses of one's limits. */
export function useMyUsage() {
  return useQuery({
    queryKey: keys.usage,
    queryFn: ({ signal }) => call(peopleAdminOperations.getMyUsage, { signal }),
    staleTime: 0,
  });
}

/** Signs one's own other browsers out. */
export function useSignOutElsewhere() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { revokesTokens: boolean }) => call(peopleAdminOperations.signOutElsewhere, { body }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.sessions }),
  });
}

/** Signs a member out everywhere. */
export function useSignOutUser(userId: string) {
  return useMutation({
    mutationFn: (body: { revokesTokens: boolean }) =>
      call(peopleAdminOperations.signOutUser, { params: { userId }, body }),
  });
}

/** The projects that a member owns. */
export function useUserProjects(userId: string) {
  return useQuery({
    queryKey: keys.userProjects(userId),
    queryFn: async ({ signal }) =>
      (await call(peopleAdminOperations.findUserProjects, { params: { userId }, signal })).items,
  });
}

/** Makes another person the owner of a member's project. */
export function useTransferUserProject(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ projectId, toUserId }: { projectId: string; toUserId: string }) =>
      call(peopleAdminOperations.transferUserProject, { params: { userId, projectId }, body: { toUserId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.userProjects(userId) }),
  });
}

/** Gives one's own project to another of its members. */
export function useTransferProject(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (toUserId: string) =>
      call(peopleAdminOperations.transferProject, { params: { projectId }, body: { toUserId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.project(projectId) }),
  });
}

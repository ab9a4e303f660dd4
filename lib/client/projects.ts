import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  projectOperations,
  type CreateProject,
  type MemberRole,
  type Project,
  type UpdateProject,
} from '@/lib/contracts/projects';
import { addressOf, call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

/** The address of a small picture of a project's first page. */
export function firstPageAddress(projectId: string): string {
  return addressOf(projectOperations.getFirstPageImage, { params: { projectId } });
}

/** One's projects, newest first; asked anew by every page that shows them, for their covers change by drawing. */
export function useProjects() {
  return usePages(
    keys.projects,
    ({ cursor, signal }) =>
      call(projectOperations.findProjects, { query: cursor === undefined ? {} : { cursor }, signal }),
    { refetchOnMount: 'always' },
  );
}

/** Projects that were put away and can still be brought back. */
export function useDeletedProjects() {
  return usePages(keys.deletedProjects, ({ cursor, signal }) =>
    call(projectOperations.findProjects, {
      query: { deleted: 'true', ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
}

export function useProject(projectId: string) {
  return useQuery({
    queryKey: keys.project(projectId),
    queryFn: ({ signal }) => call(projectOperations.getProject, { params: { projectId }, signal }),
  });
}

export function useCreateProject() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<CreateProject> & { title: string }) => call(projectOperations.createProject, { body }),
    onSuccess: (project) => {
      client.setQueryData(keys.project(project.id), project);
      void client.invalidateQueries({ queryKey: keys.projects, exact: true });
    },
  });
}

export function useUpdateProject(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { revision: number; change: UpdateProject }) =>
      call(projectOperations.updateProject, { params: { projectId }, revision: o.revision, body: o.change }),
    onSuccess: (project) => {
      client.setQueryData<Project>(keys.project(projectId), project);
      // Its pages are told in its format and its languages.
      void client.invalidateQueries({ queryKey: keys.book(projectId) });
      void client.invalidateQueries({ queryKey: keys.projects, exact: true });
    },
  });
}

export function useDeleteProject() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) =>
      call(projectOperations.deleteProject, { params: { projectId: id }, body: { title } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.projects }),
  });
}

export function useRestoreProject() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (projectId: string) => call(projectOperations.restoreProject, { params: { projectId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.projects }),
  });
}

export function useMembers(projectId: string) {
  return usePages(keys.members(projectId), ({ cursor, signal }) =>
    call(projectOperations.findMembers, {
      params: { projectId },
      query: cursor === undefined ? {} : { cursor },
      signal,
    }),
  );
}

export function useUpdateMember(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { userId: string; role: MemberRole }) =>
      call(projectOperations.updateMember, { params: { projectId, userId: o.userId }, body: { role: o.role } }),
    // One may have changed what one may do oneself.
    onSettled: () => void client.invalidateQueries({ queryKey: keys.project(projectId) }),
  });
}

export function useDeleteMember(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (userId: string) => call(projectOperations.deleteMember, { params: { projectId, userId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.members(projectId) }),
  });
}

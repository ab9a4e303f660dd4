import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { signIn, signOut } from 'next-auth/react';
import {
  invitationOperations,
  type AcceptInvitation,
  type CreatedInvitation,
  type CreateInvitation,
} from '@/lib/contracts/invitations';
import {
  peopleOperations,
  type ChangePassword,
  type Me,
  type SignInWays,
  type UpdateMe,
  type UpdateUser,
} from '@/lib/contracts/people';
import { LOCALE_COOKIE, THEME_COOKIE } from '@/lib/i18n/locale';
import { call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The person who is signed in; null for nobody. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => call(peopleOperations.getMe, { signal }),
    staleTime: Infinity,
  });
}

/** Changes one's own name, e-mail, language or theme; language and theme are also kept for the pages before sign-in. */
export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ me, change }: { me: Me; change: UpdateMe }) =>
      call(peopleOperations.updateMe, { body: change, revision: me.revision }),
    onSuccess: (me) => {
      storeInBrowser(LOCALE_COOKIE, me.locale);
      storeInBrowser(THEME_COOKIE, me.theme);
      client.setQueryData(keys.me, me);
    },
  });
}

function storeInBrowser(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

/** Language or theme of a browser in which nobody is signed in. */
export function storeLocale(locale: string): void {
  storeInBrowser(LOCALE_COOKIE, locale);
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePassword) => call(peopleOperations.changePassword, { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.me }),
  });
}

export function useSessions() {
  return usePages(keys.sessions, (page) =>
    call(peopleOperations.findSessions, { query: pageQuery(page), signal: page.signal }),
  );
}

export function useDeleteSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => call(peopleOperations.deleteSession, { params: { sessionId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.sessions }),
  });
}

export function useUsers(options: { enabled: boolean }) {
  return usePages(
    keys.users,
    (page) => call(peopleOperations.findUsers, { query: pageQuery(page), signal: page.signal }),
    options,
  );
}

export function useUpdateUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { userId: string; revision: number; change: UpdateUser }) =>
      call(peopleOperations.updateUser, { params: { userId: o.userId }, revision: o.revision, body: o.change }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.users }),
  });
}

export function useInvitations() {
  return usePages(keys.invitations, (page) =>
    call(invitationOperations.findInvitations, { query: pageQuery(page), signal: page.signal }),
  );
}

export function useCreateInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<CreateInvitation>) => call(invitationOperations.createInvitation, { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.invitations }),
  });
}

/** Sends the link of an invitation that was just created to the address that it is for. */
export function useSendInvitation() {
  return useMutation({
    mutationFn: ({ id, url }: Pick<CreatedInvitation, 'id' | 'url'>) =>
      call(invitationOperations.sendInvitation, {
        params: { invitationId: id },
        body: { token: url.slice(url.indexOf('#') + 1) },
      }),
  });
}

export function useDeleteInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) => call(invitationOperations.deleteInvitation, { params: { invitationId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.invitations }),
  });
}

/** What a link invites to. */
export function useOpenInvitation(token: string | null) {
  return useQuery({
    queryKey: [...keys.invitations, 'open', token],
    queryFn: () => call(invitationOperations.openInvitation, { body: { token: token ?? '' } }),
    enabled: token !== null,
    retry: false,
  });
}

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (body: AcceptInvitation) => call(invitationOperations.acceptInvitation, { body }),
  });
}

/** Which ways in there are; `known` is what the page came with. */
export function useSignInWays(known: SignInWays | null = null) {
  return useQuery({
    queryKey: keys.signInWays,
    queryFn: ({ signal }) => call(peopleOperations.getSignInWays, { signal }),
    ...(known === null ? {} : { initialData: known }),
  });
}

/** Signs in with e-mail and password. @returns null, or the code of what went wrong */
export async function signInWithPassword(given: { email: string; password: string }): Promise<string | null> {
  const answer = await signIn('password', { ...given, redirect: false });
  return answer?.error ?? null;
}

/** Goes to another site to sign in there and comes back. For somebody who is signed in it connects the account. */
export async function signInWithProvider(provider: string, backTo: '/' | '/settings' = '/'): Promise<void> {
  await signIn(provider, { callbackUrl: backTo });
}

/** Ends this browser's session and shows the sign-in page. */
export async function leaveStudio(): Promise<void> {
  await signOut({ callbackUrl: '/sign-in' });
}

function pageQuery(page: { cursor?: string }) {
  return page.cursor === undefined ? {} : { cursor: page.cursor };
}

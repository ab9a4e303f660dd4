import { z } from 'zod';
import { operation } from './operation';
import { idSchema } from './page';
import { limitsSchema } from './people';
import { projectParamsSchema } from './projects';

/** What was ended by signing out. */
export const endedAccessSchema = z.object({ sessions: z.number().int(), tokens: z.number().int() });
export type EndedAccess = z.infer<typeof endedAccessSchema>;

/** Whether access tokens are revoked with the sessions. */
const signOutSchema = z.object({ revokesTokens: z.boolean().default(false) });

/** A project that a person owns, as admins see it: nothing of what is in it. */
export const ownedProjectSchema = z.object({
  id: idSchema,
  title: z.string(),
  isTrashed: z.boolean(),
  /** Its other members, who may become its owner. */
  members: z.array(z.object({ userId: idSchema, name: z.string() })),
  /** Whether it has another owner. */
  hasOtherOwner: z.boolean(),
});
export type OwnedProject = z.infer<typeof ownedProjectSchema>;

/** What one uses of what one may use. */
export const usageSchema = z.object({
  limits: limitsSchema,
  /** Pictures that were asked for in the last 24 hours. */
  pictures: z.number().int(),
  storedBytes: z.number(),
  waiting: z.number().int(),
});
export type Usage = z.infer<typeof usageSchema>;

const userParams = z.object({ userId: idSchema });
const shared = { tag: 'People' } as const;

export const peopleAdminOperations = {
  getMyUsage: operation({
    ...shared,
    id: 'getMyUsage',
    method: 'GET',
    path: '/me/usage',
    summary: 'What you use of your limits: pictures in 24 hours, storage and waiting jobs',
    access: 'person',
    status: 200,
    result: usageSchema,
  }),
  signOutElsewhere: operation({
    ...shared,
    id: 'signOutElsewhere',
    method: 'POST',
    path: '/me/sign-out',
    summary: 'Sign out all your other sessions, and revoke your access tokens if you want',
    access: 'person',
    status: 200,
    body: signOutSchema,
    result: endedAccessSchema,
  }),
  signOutUser: operation({
    ...shared,
    id: 'signOutUser',
    method: 'POST',
    path: '/users/{userId}/sign-out',
    summary: 'Sign a member out everywhere, and revoke their access tokens if you want',
    access: 'admin',
    status: 200,
    params: userParams,
    body: signOutSchema,
    result: endedAccessSchema,
  }),
  findUserProjects: operation({
    ...shared,
    id: 'findUserProjects',
    method: 'GET',
    path: '/users/{userId}/projects',
    summary: 'List the projects that a member owns, by title, with who could own them',
    access: 'admin',
    status: 200,
    params: userParams,
    result: z.object({ items: z.array(ownedProjectSchema) }),
  }),
  transferUserProject: operation({
    ...shared,
    id: 'transferUserProject',
    method: 'POST',
    path: '/users/{userId}/projects/{projectId}/transfer',
    summary: 'Transfer a member’s project to another member of the studio. They stay in it as an editor',
    access: 'admin',
    status: 204,
    params: userParams.extend({ projectId: idSchema }),
    body: z.object({ toUserId: idSchema }),
    problems: ['state-conflict'],
  }),
  transferProject: operation({
    ...shared,
    id: 'transferProject',
    method: 'POST',
    path: '/projects/{projectId}/transfer',
    summary: 'Transfer your project to another of its members. You stay in it as an editor. Owners',
    access: 'person',
    status: 204,
    params: projectParamsSchema,
    body: z.object({ toUserId: idSchema }),
    problems: ['state-conflict'],
  }),
} as const;

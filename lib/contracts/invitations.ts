import { z } from 'zod';
import { MAIL_PROBLEMS } from './mail';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';
import { emailSchema, passwordSchema, personNameSchema, roleSchema } from './people';
import { memberRoleSchema } from './projects';

export const invitationSchema = z.object({
  id: idSchema,
  email: z.string().nullable(),
  role: roleSchema,
  project: z.object({ id: idSchema, title: z.string(), memberRole: memberRoleSchema }).nullable(),
  senderName: z.string().nullable(),
  status: z.enum(['open', 'used', 'revoked', 'expired']),
  expiresAt: momentSchema,
  createdAt: momentSchema,
});
export type Invitation = z.infer<typeof invitationSchema>;

/** The only time that the link is told; the studio keeps its hash. */
export const createdInvitationSchema = invitationSchema.extend({ url: z.url() });
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;

export const createInvitationSchema = z.object({
  email: emailSchema.nullable().default(null),
  role: roleSchema.default('creator'),
  project: z.object({ id: idSchema, memberRole: memberRoleSchema }).nullable().default(null),
  daysValid: z.number().int().min(1).max(30).default(7),
});
export type CreateInvitation = z.infer<typeof createInvitationSchema>;

/** What the holder of a link sees before they join. */
export const openInvitationSchema = z.object({
  studioName: z.string(),
  senderName: z.string().nullable(),
  email: z.string().nullable(),
  projectTitle: z.string().nullable(),
  memberRole: memberRoleSchema.nullable(),
  expiresAt: momentSchema,
});
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

export const invitationTokenSchema = z.string().min(20).max(100);

/** A new person joins with a name and a way to come back; somebody signed in joins as themselves. */
export const acceptInvitationSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('new-person'),
    token: invitationTokenSchema,
    name: personNameSchema,
    email: emailSchema,
    password: passwordSchema,
  }),
  z.object({ as: z.literal('myself'), token: invitationTokenSchema }),
]);
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

export const acceptedInvitationSchema = z.object({ projectId: idSchema.nullable() });
export type AcceptedInvitation = z.infer<typeof acceptedInvitationSchema>;

export const invitationOperations = {
  findInvitations: operation({
    id: 'findInvitations',
    method: 'GET',
    path: '/invitations',
    summary: 'List your invitations. Admins see all',
    tag: 'Invitations',
    access: 'person',
    status: 200,
    query: pageQuerySchema,
    result: pageSchema(invitationSchema),
  }),
  createInvitation: operation({
    id: 'createInvitation',
    method: 'POST',
    path: '/invitations',
    summary: 'Create an invitation link for one person',
    tag: 'Invitations',
    access: 'person',
    status: 201,
    body: createInvitationSchema,
    result: createdInvitationSchema,
    repeatable: true,
  }),
  sendInvitation: operation({
    id: 'sendInvitation',
    method: 'POST',
    path: '/invitations/{invitationId}/send',
    summary: 'Send an invitation’s link by email to the address that it is for, where the studio has a mail server',
    tag: 'Invitations',
    access: 'person',
    status: 200,
    params: z.object({ invitationId: idSchema }),
    /** Of the link, which the studio does not keep. */
    body: z.strictObject({ token: invitationTokenSchema }),
    result: z.object({ email: z.string() }),
    problems: ['invitation-invalid', 'too-many-attempts', ...MAIL_PROBLEMS],
  }),
  deleteInvitation: operation({
    id: 'deleteInvitation',
    method: 'DELETE',
    path: '/invitations/{invitationId}',
    summary: 'Revoke an invitation',
    tag: 'Invitations',
    access: 'person',
    status: 204,
    params: z.object({ invitationId: idSchema }),
  }),
  openInvitation: operation({
    id: 'openInvitation',
    method: 'POST',
    path: '/invitations/open',
    summary: 'Look up an invitation. The token is in the body so that it is not logged',
    tag: 'Invitations',
    access: 'anybody',
    status: 200,
    body: z.object({ token: invitationTokenSchema }),
    result: openInvitationSchema,
    problems: ['invitation-invalid', 'too-many-attempts'],
  }),
  acceptInvitation: operation({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Accept an invitation. The response signs a new person in',
    tag: 'Invitations',
    access: 'anybody',
    status: 200,
    body: acceptInvitationSchema,
    result: acceptedInvitationSchema,
    problems: ['invitation-invalid', 'email-taken', 'too-many-attempts'],
  }),
} as const;

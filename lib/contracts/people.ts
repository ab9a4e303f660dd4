import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema, revisionSchema } from './page';

export const ROLES = ['creator', 'editor', 'admin'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const LOCALES = ['en', 'ja'] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

/** How often somebody is sent their unread notifications by e-mail. */
export const DIGEST_INTERVALS = ['never', 'hourly', 'daily'] as const;
export const digestIntervalSchema = z.enum(DIGEST_INTERVALS);
export type DigestInterval = z.infer<typeof digestIntervalSchema>;

export const themeSchema = z.enum(['light', 'dark', 'system']);
export type Theme = z.infer<typeof themeSchema>;

export const personNameSchema = z.string().trim().min(1).max(80);
export const emailSchema = z.string().trim().toLowerCase().max(254).meta({ format: 'email' }).pipe(z.email());
/** Long rather than odd: 10 characters at least, no rules about which (NIST SP 800-63B 3.1.1). */
export const passwordSchema = z.string().min(10).max(200);

/** The person who is signed in. */
export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  locale: localeSchema,
  theme: themeSchema,
  digestEvery: digestIntervalSchema,
  /** False for people who came by a link or a provider only; the interface then offers to set one. */
  hasPassword: z.boolean(),
  providers: z.array(z.string()),
  sessionId: idSchema,
  revision: revisionSchema,
});
export type Me = z.infer<typeof meSchema>;

export const updateMeSchema = z
  .object({
    name: personNameSchema,
    email: emailSchema,
    locale: localeSchema,
    theme: themeSchema,
    digestEvery: digestIntervalSchema,
  })
  .partial();
export type UpdateMe = z.infer<typeof updateMeSchema>;

export const changePasswordSchema = z.object({
  /** Null when there is none yet. */
  current: z.string().max(200).nullable(),
  next: passwordSchema,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** A browser that is signed in. */
export const sessionSchema = z.object({
  id: idSchema,
  method: z.string(),
  userAgent: z.string().nullable(),
  createdAt: momentSchema,
  lastSeenAt: momentSchema,
  isCurrent: z.boolean(),
});
export type SessionView = z.infer<typeof sessionSchema>;

const MOST_PICTURES_PER_DAY = 1_000_000;
const MOST_WAITING_JOBS = 10_000;
const MOST_STORAGE_GIB = 1_000_000;
export const picturesPerDaySchema = z.number().int().min(1).max(MOST_PICTURES_PER_DAY);
export const waitingJobsSchema = z.number().int().min(1).max(MOST_WAITING_JOBS);
/** Of a person, in GiB. */
export const storageGibSchema = z.number().int().min(1).max(MOST_STORAGE_GIB);

/** What one person may use. */
export const limitsSchema = z.object({
  /** Pictures that they may ask for in 24 hours; null for any number. */
  picturesPerDay: picturesPerDaySchema.nullable(),
  storageGib: storageGibSchema,
  /** Drawings that may wait. */
  waitingJobs: waitingJobsSchema,
});
export type Limits = z.infer<typeof limitsSchema>;

/** Limits of one person alone; null takes the studio's. */
export const ownLimitsSchema = z.object({
  picturesPerDay: picturesPerDaySchema.nullable(),
  storageGib: storageGibSchema.nullable(),
  waitingJobs: waitingJobsSchema.nullable(),
});
export type OwnLimits = z.infer<typeof ownLimitsSchema>;

/** A person as admins see them. */
export const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  isDisabled: z.boolean(),
  limits: ownLimitsSchema,
  lastSeenAt: momentSchema.nullable(),
  createdAt: momentSchema,
  revision: revisionSchema,
});
export type User = z.infer<typeof userSchema>;

export const updateUserSchema = z
  .object({ role: roleSchema, isDisabled: z.boolean(), limits: ownLimitsSchema.partial() })
  .partial();
export type UpdateUser = z.infer<typeof updateUserSchema>;

/** Which ways of signing in this studio offers; for the sign-in page. */
export const signInWaysSchema = z.object({
  studioName: z.string(),
  /** True while nobody can sign in yet: the terminal's link is the way. */
  isFresh: z.boolean(),
  password: z.boolean(),
  providers: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type SignInWays = z.infer<typeof signInWaysSchema>;

const sessionParams = z.object({ sessionId: idSchema });
const userParams = z.object({ userId: idSchema });

export const peopleOperations = {
  getSignInWays: operation({
    id: 'getSignInWays',
    method: 'GET',
    path: '/sign-in/ways',
    summary: 'List the sign-in methods',
    tag: 'People',
    access: 'anybody',
    status: 200,
    result: signInWaysSchema,
  }),
  getMe: operation({
    id: 'getMe',
    method: 'GET',
    path: '/me',
    summary: 'Get the signed-in user',
    tag: 'People',
    access: 'person',
    status: 200,
    result: meSchema,
  }),
  updateMe: operation({
    id: 'updateMe',
    method: 'PATCH',
    path: '/me',
    summary: 'Update your name, email, language or theme',
    tag: 'People',
    access: 'person',
    status: 200,
    body: updateMeSchema,
    result: meSchema,
    revision: true,
    problems: ['email-taken'],
  }),
  changePassword: operation({
    id: 'changePassword',
    method: 'PUT',
    path: '/me/password',
    summary: 'Set or change your password. Other sessions are signed out',
    tag: 'People',
    access: 'person',
    status: 204,
    body: changePasswordSchema,
    problems: ['password-wrong', 'too-many-attempts'],
  }),
  findSessions: operation({
    id: 'findSessions',
    method: 'GET',
    path: '/me/sessions',
    summary: 'List your sessions',
    tag: 'People',
    access: 'person',
    status: 200,
    query: pageQuerySchema,
    result: pageSchema(sessionSchema),
  }),
  deleteSession: operation({
    id: 'deleteSession',
    method: 'DELETE',
    path: '/me/sessions/{sessionId}',
    summary: 'Sign out a session',
    tag: 'People',
    access: 'person',
    status: 204,
    params: sessionParams,
  }),
  findUsers: operation({
    id: 'findUsers',
    method: 'GET',
    path: '/users',
    summary: 'List all members of the studio',
    tag: 'People',
    access: 'admin',
    status: 200,
    query: pageQuerySchema,
    result: pageSchema(userSchema),
  }),
  updateUser: operation({
    id: 'updateUser',
    method: 'PATCH',
    path: '/users/{userId}',
    summary: 'Update a member’s role or limits, or deactivate their account',
    tag: 'People',
    access: 'admin',
    status: 200,
    params: userParams,
    body: updateUserSchema,
    result: userSchema,
    revision: true,
    problems: ['last-admin'],
  }),
} as const;

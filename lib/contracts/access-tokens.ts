import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';

/** What a program may do with an access token. Each lets it read too; roles and memberships hold as they do for the person. */
export const SCOPES = ['read', 'draw', 'write', 'people', 'tokens', 'admin'] as const;
const scopeSchema = z.enum(SCOPES);
export const scopesSchema = z.array(scopeSchema);
export type Scope = z.infer<typeof scopeSchema>;

/** How long a token may work, in days. */
export const LONGEST_TOKEN_DAYS = 366;

export const accessTokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  scopes: scopesSchema,
  createdAt: momentSchema,
  /** Null for one that does not expire. */
  expiresAt: momentSchema.nullable(),
  lastUsedAt: momentSchema.nullable(),
  /** The program that used it last, as it named itself. */
  lastUsedBy: z.string().nullable(),
  isExpired: z.boolean(),
});
export type AccessToken = z.infer<typeof accessTokenSchema>;

export const createAccessTokenSchema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: scopesSchema.min(1).max(SCOPES.length),
  /** Null for one that does not expire. */
  expiresInDays: z.number().int().min(1).max(LONGEST_TOKEN_DAYS).nullable().default(90),
});
export type CreateAccessToken = z.infer<typeof createAccessTokenSchema>;

/** A new token with its secret, which is not told again. */
export const createdAccessTokenSchema = accessTokenSchema.extend({ token: z.string() });
export type CreatedAccessToken = z.infer<typeof createdAccessTokenSchema>;

const shared = { tag: 'Access tokens', access: 'person' } as const;

export const accessTokenOperations = {
  findAccessTokens: operation({
    ...shared,
    id: 'findAccessTokens',
    method: 'GET',
    path: '/me/access-tokens',
    summary: 'List your access tokens',
    status: 200,
    query: pageQuerySchema,
    result: pageSchema(accessTokenSchema),
  }),
  createAccessToken: operation({
    ...shared,
    id: 'createAccessToken',
    method: 'POST',
    path: '/me/access-tokens',
    summary: 'Create an access token. Its secret is shown only in this answer',
    status: 201,
    body: createAccessTokenSchema,
    result: createdAccessTokenSchema,
    problems: ['state-conflict'],
  }),
  deleteAccessToken: operation({
    ...shared,
    id: 'deleteAccessToken',
    method: 'DELETE',
    path: '/me/access-tokens/{tokenId}',
    summary: 'Revoke an access token',
    status: 204,
    params: z.object({ tokenId: idSchema }),
  }),
} as const;

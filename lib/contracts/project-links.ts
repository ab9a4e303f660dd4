import { z } from 'zod';
import { idSchema, momentSchema } from './page';

/** The token in a link to a project: what its holder sends, and what is stored as a hash alone. */
export const linkTokenSchema = z.string().regex(/^[\w-]{20,100}$/);

/** A password that opens a link, for people without an account. */
export const linkPasswordSchema = z.string().min(4).max(200);

/** What every kind of link to a project has; the link itself is not known any more. */
export const projectLinkSchema = z.object({
  id: idSchema,
  /** As its creator calls it. */
  name: z.string(),
  status: z.enum(['open', 'revoked', 'expired']),
  hasPassword: z.boolean(),
  /** How often it was opened; nobody knows by whom. */
  viewCount: z.number().int().min(0),
  expiresAt: momentSchema.nullable(),
  createdAt: momentSchema,
});
export type ProjectLink = z.infer<typeof projectLinkSchema>;

/** What is chosen for every kind of link to a project. */
export const createProjectLinkSchema = z.object({
  name: z.string().trim().max(80).default(''),
  /** Null for one that does not expire. */
  daysValid: z.number().int().min(1).max(365).nullable().default(30),
  password: linkPasswordSchema.nullable().default(null),
});
export type CreateProjectLink = z.infer<typeof createProjectLinkSchema>;

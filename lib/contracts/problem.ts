import { z } from 'zod';

/** Every expected failure of the API with the HTTP status it answers. Programs switch on the code; texts may change. */
export const PROBLEM_STATUS = {
  'request-invalid': 400,
  'cursor-invalid': 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'token-invalid': 401,
  'link-password-needed': 401,
  'password-wrong': 403,
  'link-password-wrong': 403,
  'cross-origin': 403,
  'role-missing': 403,
  'scope-missing': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'email-taken': 409,
  'last-owner': 409,
  'last-admin': 409,
  'state-conflict': 409,
  'pages-out-of-date': 409,
  'page-locked': 409,
  'page-held': 423,
  'link-invalid': 410,
  'invitation-invalid': 410,
  'shared-link-invalid': 410,
  'revision-stale': 412,
  'body-too-large': 413,
  'picture-too-large': 413,
  'media-type-unsupported': 415,
  'idempotency-key-reused': 422,
  'picture-unreadable': 422,
  'lines-unreadable': 422,
  'story-unreadable': 422,
  'project-file-unreadable': 422,
  'typeface-unreadable': 422,
  'tag-list-unreadable': 422,
  'model-not-found': 422,
  'model-file-unreadable': 422,
  'address-private': 422,
  'capability-missing': 422,
  'language-model-input-too-long': 422,
  'revision-required': 428,
  'too-many-attempts': 429,
  'queue-full': 429,
  'picture-limit-reached': 429,
  internal: 500,
  'drawing-failed': 500,
  'language-model-refused': 502,
  'language-model-unreachable': 502,
  'language-model-answer-cut': 502,
  'language-model-answer-invalid': 502,
  'download-refused': 502,
  'download-interrupted': 502,
  'download-hash-wrong': 502,
  'engine-refused': 502,
  'engine-unreachable': 502,
  'engine-answer-invalid': 502,
  'engine-busy': 503,
  'mail-login-refused': 502,
  'mail-certificate-invalid': 502,
  'mail-refused': 502,
  'mail-unreachable': 502,
  'mail-busy': 503,
  'mail-too-slow': 503,
  'language-model-busy': 503,
  'database-unreachable': 503,
  'took-too-long': 503,
  'storage-unreachable': 503,
  'storage-full': 507,
  'storage-limit-reached': 507,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

const codes = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];
export const problemCodeSchema = z.enum(codes);

/** A problem document (RFC 9457) with a code, a sentence a person understands, and what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** What went wrong, in a sentence. */
  detail: z.string(),
  /** What the person can do about it, in a sentence; null when there is nothing. */
  action: z.string().nullable(),
  code: problemCodeSchema,
  /** The request's id, as it stands in the log. */
  instance: z.string(),
  /** `request-invalid`: which fields, as paths, and what is wrong with each. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** `revision-stale`: what is stored now, and what was sent; nothing of either is lost. */
  versions: z.object({ stored: z.unknown(), sent: z.unknown() }).optional(),
  /** `page-held`: who has locked the page, and until when. */
  lock: z.object({ holderName: z.string(), expiresAt: z.string() }).optional(),
  /** `too-many-attempts`, 503: seconds to wait. */
  retryAfterSeconds: z.number().int().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

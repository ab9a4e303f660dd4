import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema } from './page';
import { projectParamsSchema } from './projects';

const memberSchema = z.object({ id: idSchema, name: z.string() });

/** Somebody works on a page, and keeps others from changing it meanwhile. */
export const pageLockSchema = z.object({
  pageId: idSchema,
  holder: memberSchema,
  lockedAt: momentSchema,
  /** Unless the holder does something on the page before. */
  expiresAt: momentSchema,
  /** Who asked for the page, and until when the holder can answer before they may take it over; null where nobody did. */
  asked: memberSchema.extend({ answerBy: momentSchema }).nullable(),
});
export type PageLock = z.infer<typeof pageLockSchema>;

export const changePageLockSchema = z.strictObject({
  /**
   * `lock` takes a free page, `renew` says that its holder works on it, `keep` answers who asked, `ask` asks the holder for it,
   * and `take-over` takes it from them.
   */
  act: z.enum(['lock', 'renew', 'keep', 'ask', 'take-over']),
});
export type ChangePageLock = z.infer<typeof changePageLockSchema>;

const shared = { tag: 'Page locks', access: 'person' } as const;
const pageParams = z.object({ pageId: idSchema });

export const pageLockOperations = {
  findPageLocks: operation({
    ...shared,
    id: 'findPageLocks',
    method: 'GET',
    path: '/projects/{projectId}/page-locks',
    summary: 'List the locked pages of a project, who works on them and until when',
    status: 200,
    params: projectParamsSchema,
    result: z.object({ items: z.array(pageLockSchema) }),
  }),
  changePageLock: operation({
    ...shared,
    id: 'changePageLock',
    method: 'PUT',
    path: '/pages/{pageId}/lock',
    summary:
      'Lock a page for yourself, renew or keep the lock, ask its holder for the page, or take over the lock. Owners and editors',
    status: 200,
    params: pageParams,
    body: changePageLockSchema,
    result: pageLockSchema,
    problems: ['page-held', 'page-locked', 'state-conflict'],
  }),
  releasePageLock: operation({
    ...shared,
    id: 'releasePageLock',
    method: 'DELETE',
    path: '/pages/{pageId}/lock',
    summary: 'Release your lock of a page',
    status: 204,
    params: pageParams,
    problems: ['page-held'],
  }),
} as const;

import type { JobKind } from '@/lib/contracts/jobs';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';

/**
 * Queues a job. Call it in the transaction that writes what the job is about. What may be asked for, and how much of it, is
 * the caller's to check.
 * @param o.id of a job that has the id of what it is about
 * @returns its id
 */
export async function createJob(o: {
  readonly id?: string;
  readonly kind: JobKind;
  readonly projectId: string | null;
  readonly authorId: string | null;
  readonly input: Prisma.InputJsonObject;
  readonly stepCount?: number;
}): Promise<string> {
  const { id } = await database().job.create({ data: o, select: { id: true } });
  return id;
}

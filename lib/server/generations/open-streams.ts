import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getSessionActor } from '../auth/get-actor';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { log } from '../log';

/** One browser has one for each tab that shows a project. */
export const MOST_STREAMS_OF_A_PERSON = 20;
/** How soon a stream ends after its person signed out or was taken out of the project. */
const ADMIT_EVERY_MS = 3000;
/** A session that is listened with is in use. */
const TOUCH_EVERY_MS = 5 * 60 * 1000;

interface OpenStream {
  readonly actor: Actor;
  /** Null for a stream of the whole studio, which admins alone have. */
  readonly projectId: string | null;
  readonly close: () => void;
}

/** The event streams of this process: so many for a person, and closed when their session, token or membership ends. */
class OpenStreams {
  readonly #streams = new Set<OpenStream>();
  #timer: NodeJS.Timeout | null = null;

  /** Counts a stream. @returns counts it no more @throws AppError `too-many-attempts` */
  open(stream: OpenStream): () => void {
    const { userId } = stream.actor;
    const count = [...this.#streams].filter(({ actor }) => actor.userId === userId).length;
    if (count >= MOST_STREAMS_OF_A_PERSON) {
      throw new AppError('too-many-attempts', `You have ${count} event streams open, which is the limit.`, {
        action: 'Close some tabs or programs that show projects of this studio, then try again.',
        retryAfterSeconds: 15,
      });
    }
    this.#streams.add(stream);
    this.#timer ??= setTimeout(() => void this.#run(), ADMIT_EVERY_MS);
    return () => void this.#streams.delete(stream);
  }

  async #run(): Promise<void> {
    await this.#admit().catch((error: unknown) => log().warn({ err: error }, 'looking for ended sessions failed'));
    this.#timer = this.#streams.size === 0 ? null : setTimeout(() => void this.#run(), ADMIT_EVERY_MS);
  }

  /** One question for all streams. */
  async #admit(): Promise<void> {
    const streams = [...this.#streams];
    if (streams.length === 0) return;
    const places = streams.map(({ actor, projectId }) => Prisma.sql`(${actor.sessionId}::uuid, ${projectId}::uuid)`);
    const open = await database().$queryRaw<{ sessionId: string; projectId: string | null; lastSeenAt: Date }[]>`
      SELECT DISTINCT s.id AS "sessionId", stream."projectId", s."lastSeenAt"
      FROM (VALUES ${Prisma.join(places)}) AS stream ("sessionId", "projectId")
      JOIN (
        SELECT id, "userId", "lastSeenAt" FROM "Session" WHERE "expiresAt" > now()
        UNION ALL
        SELECT id, "userId", now() FROM "AccessToken" WHERE "expiresAt" IS NULL OR "expiresAt" > now()
      ) s ON s.id = stream."sessionId"
      JOIN "User" u ON u.id = s."userId" AND u."disabledAt" IS NULL
      LEFT JOIN "Project" p ON p.id = stream."projectId" AND p."deletedAt" IS NULL
      LEFT JOIN "Membership" m ON m."projectId" = p.id AND m."userId" = u.id
      WHERE m."userId" IS NOT NULL OR (stream."projectId" IS NULL AND u.role = 'admin')`;
    const admitted = new Set(open.map(({ sessionId, projectId }) => `${sessionId} ${projectId}`));
    for (const { actor, projectId, close } of streams) {
      if (!admitted.has(`${actor.sessionId} ${projectId}`)) close();
    }
    const unused = open.filter(({ lastSeenAt }) => Date.now() - lastSeenAt.getTime() > TOUCH_EVERY_MS);
    for (const sessionId of new Set(unused.map((one) => one.sessionId))) await getSessionActor(sessionId);
  }
}

// Next loads a module once for each bundle; the streams must be one set for the process.
const shared = globalThis as typeof globalThis & { komaOpenStreams?: OpenStreams };

/** This process's event streams. */
export function openStreams(): OpenStreams {
  return (shared.komaOpenStreams ??= new OpenStreams());
}

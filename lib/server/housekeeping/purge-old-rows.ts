import { database } from '../database/database';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what was put away can be brought back. */
const DAYS_KEPT = 30;

/** How long it is told what became of a job. */
const DAYS_OF_JOBS = 30;

/**
 * Deletes for good what was moved to the trash more than 30 days ago, and what has expired: sessions, links, counters, keys, access
 * tokens after 30 days. Files stay until the sweep finds that no row names them. Called by workers, for nobody; may be repeated.
 */
export async function purgeOldRows(now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const deletedAt = { lt: daysAgo(DAYS_KEPT) };
  await failEditsOf({ deletedAt });
  await database().project.deleteMany({ where: { deletedAt } });
  await database().generation.deleteMany({ where: { deletedAt } });
  await database().picture.deleteMany({ where: { deletedAt } });
  await database().character.deleteMany({ where: { deletedAt } });
  await database().place.deleteMany({ where: { deletedAt } });
  await database().panel.deleteMany({ where: { removedAt: deletedAt } });
  await database().typeface.deleteMany({ where: { deletedAt } });
  // Stories that nobody imported, or whose import rests for a month.
  await database().job.deleteMany({ where: { kind: 'story-import', status: 'paused', expiresAt: { lt: now } } });
  await database().job.updateMany({ where: { expiresAt: { lt: now } }, data: { fileSha256: null, expiresAt: null } });
  await database().job.deleteMany({ where: { finishedAt: { lt: daysAgo(DAYS_OF_JOBS) } } });
  await database().session.deleteMany({ where: { expiresAt: { lt: now } } });
  await database().accessToken.deleteMany({ where: { expiresAt: { lt: daysAgo(DAYS_KEPT) } } });
  await database().projectLink.deleteMany({ where: { expiresAt: { lt: daysAgo(DAYS_KEPT) } } });
  await database().signInLink.deleteMany({ where: { expiresAt: { lt: daysAgo(7) } } });
  await database().rateLimit.deleteMany({ where: { resetsAt: { lt: now } } });
  await database().idempotencyKey.deleteMany({ where: { createdAt: { lt: daysAgo(2) } } });
}

/** An edit whose drawing goes for good while it waits for it would wait for ever. */
async function failEditsOf(generation: { deletedAt: { lt: Date } }): Promise<void> {
  await database().regionEdit.updateMany({
    where: { state: 'drawing', generation },
    data: { state: 'failed', failure: 'The drawing of this edit was deleted. Ask for the edit once more.' },
  });
}

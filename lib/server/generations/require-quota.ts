import { AppError } from '../app-error';
import { limitsOf } from '../limits/person-limits';
import { picturesOf, secondsUntilFree, waitingOf } from '../limits/person-use';
import { requireStorage } from '../storage/storage-limit';

const HOUR_SECONDS = 3600;

/**
 * Checks that a person may queue so many drawings more, those counted that their batches have not queued yet. Call it in
 * the transaction that queues them: who else queues in the same name waits until it ends.
 * @param count drawings
 * @param pictures how many pictures they make together
 * @throws AppError `queue-full`, `picture-limit-reached`, `storage-limit-reached`
 */
export async function requireQuota(userId: string, count: number, pictures = count): Promise<void> {
  await requireStorage(userId);
  await requireTurns(userId, count);
  await requirePictures(userId, pictures);
}

/** Checks that so many drawings or edits of a person may wait more. As {@link requireQuota}. @throws AppError `queue-full` */
export async function requireTurns(userId: string, count: number): Promise<void> {
  const { waitingJobs } = await limitsOf(userId);
  const waiting = await waitingOf(userId);
  if (waiting + count <= waitingJobs) return;
  const wanted = count === 1 ? '' : ` ${count} more would be over the limit of ${waitingJobs}, so none was queued.`;
  throw new AppError('queue-full', `You already have ${waiting} jobs in the queue.${wanted}`, {
    action: 'Wait for some to finish, or cancel some.',
  });
}

async function requirePictures(userId: string, pictures: number): Promise<void> {
  const { picturesPerDay } = await limitsOf(userId);
  if (picturesPerDay === null) return;
  const asked = await picturesOf(userId);
  const tooMany = asked + pictures - picturesPerDay;
  if (tooMany <= 0) return;
  const seconds = pictures > picturesPerDay ? null : await secondsUntilFree(userId, tooMany);
  const wanted = pictures === 1 ? '' : ` ${pictures} more would be over it, so none was queued.`;
  throw new AppError(
    'picture-limit-reached',
    `You asked for ${asked} pictures in the last 24 hours, and ${picturesPerDay} is your limit.${wanted}`,
    {
      action:
        seconds === null
          ? 'Ask for fewer at once, or ask an admin for a higher limit.'
          : `This is possible again in ${durationOf(seconds)}. Or ask an admin for a higher limit.`,
      ...(seconds === null ? {} : { retryAfterSeconds: seconds }),
    },
  );
}

function durationOf(seconds: number): string {
  if (seconds < HOUR_SECONDS) return `${Math.ceil(seconds / 60)} minutes`;
  const hours = Math.ceil(seconds / HOUR_SECONDS);
  return hours === 1 ? 'an hour' : `${hours} hours`;
}

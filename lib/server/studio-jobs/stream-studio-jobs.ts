import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { openStreams } from '../generations/open-streams';
import { eventStream } from '../http/event-stream';
import { jobsWatch } from './jobs-watch';

const EVENT = `event: jobs\ndata: ${JSON.stringify({ type: 'jobs' })}\n\n`;

/**
 * Says whenever a job of anybody has changed, at most once a second, and once at the beginning. For admins; ends when their
 * session or their role does.
 * @throws AppError `role-missing`, `too-many-attempts`
 */
export function streamStudioJobs(actor: Actor, signal: AbortSignal): Response {
  requireAdmin(actor);
  return eventStream({
    signal,
    open: (close) => openStreams().open({ actor, projectId: null, close }),
    tell: async ({ write, leaving }) => {
      let isLeft = false;
      leaving.push(() => (isLeft = true));
      const stop = await jobsWatch().listen(() => write(EVENT));
      leaving.push(stop);
      if (isLeft) return stop();
      write(`retry: 1000\n\n${EVENT}`);
    },
  });
}

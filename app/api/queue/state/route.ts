import { studioJobOperations as operations } from '@/lib/contracts/studio-jobs';
import { route } from '@/lib/server/http/route';
import { getQueueState, setQueueState } from '@/lib/server/studio-jobs/queue-state';

export const GET = route(operations.getQueueState, ({ actor }) => getQueueState(actor));

export const PUT = route(operations.setQueueState, ({ actor, body }) => setQueueState(actor, body));

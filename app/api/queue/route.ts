import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { findQueue } from '@/lib/server/generations/find-queue';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findQueue, ({ actor, query }) => findQueue(actor, query));

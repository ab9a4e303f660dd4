import { downloadOperations as operations } from '@/lib/contracts/downloads';
import { inspectModelSource } from '@/lib/server/downloads/inspect-source';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.inspectModelSource, ({ actor, body }) => inspectModelSource(actor, body));

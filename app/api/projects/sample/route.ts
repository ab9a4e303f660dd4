import { bookOperations as operations } from '@/lib/contracts/books';
import { createSample } from '@/lib/server/sample/sample';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.createSample, ({ actor, body }) => createSample(actor, body));

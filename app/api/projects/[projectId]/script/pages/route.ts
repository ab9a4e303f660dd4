import { scriptOperations as operations } from '@/lib/contracts/scripts';
import { layOutScript } from '@/lib/server/books/lay-out-script';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.layOutScript, ({ actor, params }) => layOutScript(actor, params.projectId));

import { downloadOperations as operations } from '@/lib/contracts/downloads';
import { createModelUpload } from '@/lib/server/downloads/upload-model';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.createModelUpload, ({ actor, body }) => createModelUpload(actor, body));

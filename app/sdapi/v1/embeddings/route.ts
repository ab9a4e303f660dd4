import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { listEmbeddings } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, ({ actor }) => listEmbeddings(actor));

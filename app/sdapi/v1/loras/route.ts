import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { listLoras } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, ({ actor }) => listLoras(actor));

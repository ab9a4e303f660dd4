import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { listVaes } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, ({ actor }) => listVaes(actor));

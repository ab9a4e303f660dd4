import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { listSchedulers } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, async () => listSchedulers());

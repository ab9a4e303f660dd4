import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { listScripts } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, async () => listScripts());

import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { readMemory } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, async () => readMemory());

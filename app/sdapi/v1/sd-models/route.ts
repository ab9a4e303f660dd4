import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { listModels } from '@/lib/server/sdapi/sd-lists';

export const GET = sdRoute('read', null, () => listModels());

import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { getProgress } from '@/lib/server/sdapi/sd-progress';

export const GET = sdRoute('read', null, ({ actor, query }) =>
  getProgress(actor, { hasImage: query.get('skip_current_image') !== 'true' }),
);

import { sdRoute } from '@/lib/server/sdapi/sd-answer';

/** Workers look at the models' folders themselves, once a minute. */
export const POST = sdRoute('read', null, async () => null);

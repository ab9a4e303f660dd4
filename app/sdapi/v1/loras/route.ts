import { sdRoute } from '@/lib/server/sdapi/sd-answer';

/** Koma has none of these, which is what clients ask at their start. */
export const GET = sdRoute('read', null, async () => []);

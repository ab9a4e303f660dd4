import { readPngInfo } from '@/lib/server/sdapi/png-info';
import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { pngInfoSchema } from '@/lib/server/sdapi/sd-request';

export const POST = sdRoute('read', pngInfoSchema, ({ body }) => readPngInfo(body.image));

import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { extraImageSchema } from '@/lib/server/sdapi/sd-request';
import { upscaleImage } from '@/lib/server/sdapi/upscale-image';

export const POST = sdRoute('draw', extraImageSchema, ({ actor, body, signal }) => upscaleImage(actor, body, signal));

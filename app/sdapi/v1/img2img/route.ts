import { drawFromPicture } from '@/lib/server/sdapi/draw-from-request';
import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { imageToImageSchema } from '@/lib/server/sdapi/sd-request';

export const POST = sdRoute('draw', imageToImageSchema, ({ actor, body, signal }) =>
  drawFromPicture(actor, body, signal),
);

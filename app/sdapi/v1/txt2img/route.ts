import { drawFromText } from '@/lib/server/sdapi/draw-from-request';
import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { textToImageSchema } from '@/lib/server/sdapi/sd-request';

export const POST = sdRoute('draw', textToImageSchema, ({ actor, body, signal }) => drawFromText(actor, body, signal));

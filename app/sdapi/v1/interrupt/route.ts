import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { interrupt } from '@/lib/server/sdapi/sd-progress';

export const POST = sdRoute('draw', null, ({ actor }) => interrupt(actor));

import { typefaceOperations as operations } from '@/lib/contracts/typefaces';
import { route } from '@/lib/server/http/route';
import { restoreTypeface } from '@/lib/server/typefaces/put-away-typeface';

export const POST = route(operations.restoreTypeface, ({ actor, params }) => restoreTypeface(actor, params.typefaceId));

import { typefaceOperations as operations } from '@/lib/contracts/typefaces';
import { route } from '@/lib/server/http/route';
import { deleteTypeface } from '@/lib/server/typefaces/put-away-typeface';

export const DELETE = route(operations.deleteTypeface, ({ actor, params }) => deleteTypeface(actor, params.typefaceId));

import { typefaceOperations as operations } from '@/lib/contracts/typefaces';
import { route } from '@/lib/server/http/route';
import { getTypefaceFile } from '@/lib/server/typefaces/get-typeface-file';

export const GET = route(operations.getTypefaceFile, ({ actor, params, request }) =>
  getTypefaceFile(actor, params.typefaceId, request.headers.get('if-none-match')),
);

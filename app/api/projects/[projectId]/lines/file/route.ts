import { lineOperations as operations } from '@/lib/contracts/lines';
import { route } from '@/lib/server/http/route';
import { getLinesFile, readLinesFile } from '@/lib/server/lines/lines-file';

export const GET = route(operations.getLinesFile, ({ actor, params, query }) =>
  getLinesFile(actor, params.projectId, query),
);

export const POST = route(operations.readLinesFile, ({ actor, params, bytes, request }) =>
  readLinesFile(actor, params.projectId, { bytes, mediaType: request.headers.get('content-type') ?? '' }),
);

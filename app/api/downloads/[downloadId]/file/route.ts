import { downloadOperations as operations } from '@/lib/contracts/downloads';
import { sendModelUpload } from '@/lib/server/downloads/upload-model';
import { route } from '@/lib/server/http/route';

export const PUT = route(operations.sendModelUpload, ({ actor, params, query, bytes }) =>
  sendModelUpload(actor, params.downloadId, { bytes, offset: query.offset }),
);

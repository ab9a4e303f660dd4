import { downloadOperations as operations } from '@/lib/contracts/downloads';
import { changeDownload } from '@/lib/server/downloads/change-download';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.changeDownload, ({ actor, params, body }) =>
  changeDownload(actor, params.downloadId, body.to),
);

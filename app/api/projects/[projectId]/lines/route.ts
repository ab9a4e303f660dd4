import { lineOperations as operations } from '@/lib/contracts/lines';
import { route } from '@/lib/server/http/route';
import { saveLines } from '@/lib/server/lines/save-lines';

export const PUT = route(operations.saveLines, ({ actor, params, body }) =>
  saveLines(actor, { projectId: params.projectId, pages: body.pages }),
);

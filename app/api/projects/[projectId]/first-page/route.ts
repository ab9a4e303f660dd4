import { projectOperations as operations } from '@/lib/contracts/projects';
import { getFirstPageImage } from '@/lib/server/exports/readers/first-page-image';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getFirstPageImage, ({ actor, params, request }) =>
  getFirstPageImage(actor, params.projectId, request.headers.get('if-none-match')),
);

import { typefaceOperations as operations } from '@/lib/contracts/typefaces';
import { route } from '@/lib/server/http/route';
import { getSpecimen } from '@/lib/server/typefaces/get-specimen';

export const GET = route(operations.getSpecimen, ({ actor, params }) =>
  getSpecimen(actor, params.projectId, params.face),
);

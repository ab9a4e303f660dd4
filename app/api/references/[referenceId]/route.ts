import { characterOperations as operations } from '@/lib/contracts/characters';
import { deleteReference } from '@/lib/server/references/references';
import { route } from '@/lib/server/http/route';

export const DELETE = route(operations.deleteReference, ({ actor, params }) =>
  deleteReference(actor, params.referenceId),
);

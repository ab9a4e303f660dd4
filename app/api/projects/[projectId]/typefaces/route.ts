import { typefaceOperations as operations } from '@/lib/contracts/typefaces';
import { route } from '@/lib/server/http/route';
import { createTypeface } from '@/lib/server/typefaces/create-typeface';
import { findTypefaces } from '@/lib/server/typefaces/find-typefaces';

export const GET = route(operations.findTypefaces, ({ actor, params }) => findTypefaces(actor, params.projectId));

export const POST = route(operations.createTypeface, ({ actor, params, bytes }) =>
  createTypeface(actor, { projectId: params.projectId, bytes }),
);

import { shareOperations as operations } from '@/lib/contracts/shares';
import { getSharedPage } from '@/lib/server/exports/readers/shared-page';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getSharedPage, ({ params, query, request }) =>
  getSharedPage({ token: params.token, headers: request.headers }, { ...query, number: params.number }),
);

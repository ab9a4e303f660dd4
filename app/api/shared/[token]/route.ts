import { shareOperations as operations } from '@/lib/contracts/shares';
import { route } from '@/lib/server/http/route';
import { openSharedBook } from '@/lib/server/publish/shared-book';

export const GET = route(operations.openSharedBook, ({ params, query, request }) =>
  openSharedBook({ token: params.token, headers: request.headers }, query.language),
);

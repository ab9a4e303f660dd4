import { accessTokenOperations as operations } from '@/lib/contracts/access-tokens';
import { deleteAccessToken } from '@/lib/server/access-tokens/access-tokens';
import { route } from '@/lib/server/http/route';

export const DELETE = route(operations.deleteAccessToken, ({ actor, params }) =>
  deleteAccessToken(actor, params.tokenId),
);

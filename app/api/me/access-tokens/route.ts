import { accessTokenOperations as operations } from '@/lib/contracts/access-tokens';
import { createAccessToken, findAccessTokens } from '@/lib/server/access-tokens/access-tokens';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findAccessTokens, ({ actor, query }) => findAccessTokens(actor, query));

export const POST = route(operations.createAccessToken, ({ actor, body }) => createAccessToken(actor, body));

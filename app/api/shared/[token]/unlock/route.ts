import { shareOperations as operations } from '@/lib/contracts/shares';
import { route } from '@/lib/server/http/route';
import { unlockSharedBook } from '@/lib/server/publish/shared-book';

export const POST = route(operations.unlockSharedBook, async ({ params, body, request, answer }) => {
  answer.append('Set-Cookie', await unlockSharedBook({ token: params.token, headers: request.headers }, body.password));
});

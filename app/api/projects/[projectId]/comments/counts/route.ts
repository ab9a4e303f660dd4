import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { countComments } from '@/lib/server/comments/find-comments';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.countComments, ({ actor, params }) => countComments(actor, params.projectId));

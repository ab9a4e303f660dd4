import { activityOperations as operations } from '@/lib/contracts/activity';
import { getActivityFile } from '@/lib/server/activity/find-activity';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getActivityFile, ({ actor, params }) => getActivityFile(actor, params.projectId));

import { peopleAdminOperations as operations } from '@/lib/contracts/people-admin';
import { route } from '@/lib/server/http/route';
import { getMyUsage } from '@/lib/server/usage/get-my-usage';

export const GET = route(operations.getMyUsage, ({ actor }) => getMyUsage(actor));

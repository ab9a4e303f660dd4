import { peopleOperations as operations } from '@/lib/contracts/people';
import { getSignInWays } from '@/lib/server/sign-in/sign-in-ways';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getSignInWays, () => getSignInWays());

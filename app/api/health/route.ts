import { settingsOperations as operations } from '@/lib/contracts/settings';
import { route } from '@/lib/server/http/route';
import { getHealth } from '@/lib/server/settings/get-health';

export const GET = route(operations.getHealth, () => getHealth());

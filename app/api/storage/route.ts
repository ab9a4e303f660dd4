import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { getStorageUse } from '@/lib/server/upkeep/storage-use';

export const GET = route(operations.getStorageUse, ({ actor }) => getStorageUse(actor));

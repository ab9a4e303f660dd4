import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { checkBackup } from '@/lib/server/upkeep/backups';

export const POST = route(operations.checkBackup, ({ actor, params }) => checkBackup(actor, params.backupId));

import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { deleteBackup } from '@/lib/server/upkeep/backups';

export const DELETE = route(operations.deleteBackup, ({ actor, params }) => deleteBackup(actor, params.backupId));

import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { getBackupFile } from '@/lib/server/upkeep/backups';

export const GET = route(operations.getBackupFile, ({ actor, params }) => getBackupFile(actor, params.backupId));

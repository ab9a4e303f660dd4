import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { createBackup, findBackups } from '@/lib/server/upkeep/backups';

export const GET = route(operations.findBackups, ({ actor }) => findBackups(actor));

export const POST = route(operations.createBackup, ({ actor }) => createBackup(actor));

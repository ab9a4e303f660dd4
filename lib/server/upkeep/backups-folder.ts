import { join } from 'node:path';
import { environment } from '../environment';

/** Where this machine's backups lie, below its data folder. */
export function backupsFolder(): string {
  return join(environment().dataFolder, 'backups');
}

/** Where a backup lies, or would lie, on this machine. Names are the studio's own and lead nowhere else. */
export function backupPath(fileName: string): string {
  return join(backupsFolder(), fileName);
}

import { restoreBackup } from '@/lib/server/backup/restore-backup';
import { runBackupCommand } from './backup/run-backup-command';

const HELP = `npm run restore -- FILE [--replace]

Restores a backup written by npm run backup. The file is verified first; if it is damaged, nothing is changed.
  --replace   delete all current data first
`;

process.exitCode = await runBackupCommand(HELP, ['replace'], async ({ file, stores, flags }) => {
  const { rowCount, blobCount } = await restoreBackup({ ...stores, file, replace: flags.has('replace') });
  return `Restored ${rowCount} rows and ${blobCount} files from ${file}.`;
});

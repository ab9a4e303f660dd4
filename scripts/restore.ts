import { restoreBackup } from '@/lib/server/backup/restore-backup';
import { runBackupCommand } from './backup/run-backup-command';

const HELP = `npm run restore -- FILE [--replace]

Brings back what npm run backup wrote. The file is checked first; nothing is changed when it is damaged.
  --replace   throw away what the studio holds now
`;

process.exitCode = await runBackupCommand(HELP, ['replace'], async ({ file, stores, flags }) => {
  const { rowCount, blobCount } = await restoreBackup({ ...stores, file, replace: flags.has('replace') });
  return `The studio holds the ${rowCount} rows and ${blobCount} files of ${file} again.`;
});

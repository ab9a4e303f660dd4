import { writeBackup } from '@/lib/server/backup/write-backup';
import { runBackupCommand } from './backup/run-backup-command';

const HELP = `npm run backup -- FILE

Writes all data (members, projects, pictures) to one file. Koma can keep running.
Keep the file private: it contains password hashes.
`;

process.exitCode = await runBackupCommand(HELP, [], async ({ file, stores }) => {
  const { rowCount, blobCount } = await writeBackup({ ...stores, file, now: new Date() });
  return `${file}: ${rowCount} rows and ${blobCount} files`;
});

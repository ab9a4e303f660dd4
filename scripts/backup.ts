import { writeBackup } from '@/lib/server/backup/write-backup';
import { runBackupCommand } from './backup/run-backup-command';

const HELP = `npm run backup -- FILE

Writes everything that the studio holds (people, projects, pictures) into one file. The studio may go on meanwhile.
Keep the file to yourself: it holds the hashes of passwords.
`;

process.exitCode = await runBackupCommand(HELP, [], async ({ file, stores }) => {
  const { rowCount, blobCount } = await writeBackup({ ...stores, file, now: new Date() });
  return `${file}: ${rowCount} rows and ${blobCount} files`;
});

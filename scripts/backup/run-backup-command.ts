import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '@/lib/server/backup/backup-format';
import { AppError } from '@/lib/server/app-error';
import { explain } from '../launcher/launch-error';
import { withStudio, type StudioStores } from './with-studio';

/** Runs a command of one file and some flags on the studio, says what came of it, and gives the exit code. */
export async function runBackupCommand(
  help: string,
  flagNames: readonly string[],
  work: (o: { file: string; stores: StudioStores; flags: ReadonlySet<string> }) => Promise<string>,
): Promise<number> {
  try {
    const options = Object.fromEntries([...flagNames, 'help'].map((name) => [name, { type: 'boolean' as const }]));
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file] = positionals;
    const flags = new Set(Object.keys(values));
    if (file === undefined || positionals.length > 1 || flags.has('help')) {
      process.stdout.write(help);
      return flags.has('help') ? 0 : 2;
    }
    const said = await withStudio((stores) => work({ file: path.resolve(file), stores, flags }));
    process.stdout.write(`${said}\n`);
    return 0;
  } catch (error) {
    const isExpected = error instanceof BackupError || error instanceof AppError || error instanceof TypeError;
    process.stderr.write(`${isExpected ? error.message : explain(error, process.env.KOMA_DATA ?? '.koma')}\n`);
    return 1;
  }
}

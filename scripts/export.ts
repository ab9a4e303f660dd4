import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXPORT_PRESETS } from '@/lib/domain/export/presets';
import { AppError } from '@/lib/server/app-error';
import { withStudio } from './backup/with-studio';
import { explain } from './launcher/launch-error';

const HELP = `npm run export -- PROJECT --preset NAME --out FILE [--chapter N] [--language CODE] [--dpi N] [--anyway]

Writes a book as a file. PROJECT is a title or an id. Koma can keep running.
  --preset    ${EXPORT_PRESETS.map(({ id }) => id).join(', ')}
  --out       output file; must not exist yet
  --chapter   one chapter instead of all
  --language  the language of the lettering (default: the book's own)
  --dpi       resolution instead of the preset's
  --anyway    also where the check finds errors
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    preset: { type: 'string' },
    out: { type: 'string' },
    chapter: { type: 'string' },
    language: { type: 'string' },
    dpi: { type: 'string' },
    anyway: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  const [project] = positionals;
  const { preset, out } = values;
  if (project === undefined || preset === undefined || out === undefined || positionals.length > 1) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort(new AppError('state-conflict', 'The export was cancelled.')));
  try {
    const said = await withStudio(({ databaseUrl }) => {
      process.env.DATABASE_URL = databaseUrl;
      return write({ project, preset, out: path.resolve(out), signal: cancel.signal });
    });
    process.stdout.write(`${said}\n`);
    return 0;
  } catch (error) {
    const isExpected = error instanceof AppError;
    const action = isExpected && error.details.action !== undefined ? ` ${error.details.action}` : '';
    process.stderr.write(`${isExpected ? error.message + action : explain(error, process.env.KOMA_DATA ?? '.koma')}\n`);
    return cancel.signal.aborted ? 130 : 1;
  }
}

async function write(o: { project: string; preset: string; out: string; signal: AbortSignal }): Promise<string> {
  // These read the settings, which name the database since a moment ago.
  const { exportToFile } = await import('./export/export-to-file');
  const { disconnectDatabase } = await import('@/lib/server/database/database');
  let isStarted = false;
  try {
    return await exportToFile({
      ...o,
      options: values,
      onPage: (done, of) => {
        isStarted = true;
        process.stderr.write(`\r${done}/${of}${done === of ? '\n' : ''}`);
      },
    });
  } catch (error) {
    if (isStarted) await rm(o.out, { force: true });
    throw error;
  } finally {
    await disconnectDatabase();
  }
}

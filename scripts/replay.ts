import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@/lib/server/app-error';
import { describeReplayed, exitCodeOf, summarize } from './replay/describe-replayed';
import { replayBook } from './replay/replay-book';

const HELP = `npm run replay -- BOOK.koma [--all] [--models FOLDER] [--device cpu|cuda] [--json]

Regenerates every picture of a project file from its recipe and says, panel by panel, how many pixels differ.
  --all      also pictures that no panel shows: candidates, sheets, references
  --models   a folder of models beside those that ship with Koma (repeat for each; default: the studio's own)
  --json     a line of JSON for each picture

Ends with 0 when no pixel differs, 3 when some do, 1 when a drawn picture couldn't be regenerated.
`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort(new AppError('state-conflict', 'The replay was cancelled.')));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        models: { type: 'string', multiple: true, default: [studioModels()] },
        device: { type: 'string', default: 'cpu' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [book] = positionals;
    const { device, json } = values;
    if (book === undefined || positionals.length > 1 || (device !== 'cpu' && device !== 'cuda')) {
      process.stdout.write(HELP);
      return values.help ? 0 : 2;
    }
    const replayed = await replayBook(path.resolve(book), {
      ...{ device, models: values.models, isAll: values.all, signal: cancel.signal },
      onReplayed: (each) => process.stdout.write(`${json ? JSON.stringify(each) : describeReplayed(each)}\n`),
    });
    if (!json) process.stdout.write(`${summarize(replayed)}\n`);
    return exitCodeOf(replayed);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return cancel.signal.aborted ? 130 : 1;
  }
}

function studioModels(): string {
  return path.resolve(process.env.KOMA_DATA ?? '.koma', 'models');
}

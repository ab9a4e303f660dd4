import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PipelineError } from '@/pipeline';
import { AppError } from '@/lib/server/app-error';
import { inspectFile } from './models/inspect-file';
import { installSet } from './models/install-set';
import { installSource } from './models/install-source';
import { listInstalled, removeInstalled, verifyInstalled } from './models/installed';

const USAGE = `npm run models -- list                    what was installed
npm run models -- inspect FILE            what a file is, and whether it fits this machine
npm run models -- install SOURCE          owner/name, an address, a hash or a path; --choice ID where it holds several
    or a starter set: set:anime-8gb, set:cpu, set:line-art
    [--name NAME] [--kind KIND] [--mode copy|move|link] [--accept] [--mirror URL] [--allow-private]
npm run models -- verify [NAME]           whether the files are what they were
npm run models -- remove NAME
Models are in the folder "models" of the data folder (--data FOLDER, or KOMA_DATA, or .koma). Tokens: HF_TOKEN, CIVITAI_TOKEN.
`;

/** `npm run models`: installs and checks models without a running studio, by the same functions. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    choice: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    mode: { type: 'string', default: 'copy' },
    accept: { type: 'boolean', default: false },
    mirror: { type: 'string', default: '' },
    'allow-private': { type: 'boolean', default: false },
  },
});
const [command, subject] = positionals;
const models = resolve(values.data ?? process.env.KOMA_DATA ?? '.koma', 'models');
const print = (text: string) => process.stdout.write(text);

async function run(): Promise<number> {
  if (command === 'list') return listInstalled(models, print);
  if (command === 'verify') return verifyInstalled(models, subject, print);
  if (subject === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (command === 'inspect') return inspectFile(resolve(subject), print);
  if (command === 'remove') return removeInstalled(models, subject, print);
  if (command === 'install') {
    const sources = {
      hub: values.mirror,
      hubToken: process.env.HF_TOKEN ?? '',
      civitaiToken: process.env.CIVITAI_TOKEN ?? '',
      rule: { allowsPrivate: values['allow-private'] },
    };
    const { choice, name, kind, mode, accept } = values;
    const shared = { models, sources, mode, isAccepted: accept, print };
    if (subject.startsWith('set:')) return installSet(subject.slice('set:'.length), shared);
    return installSource({ ...shared, source: subject, choice, name, kind });
  }
  process.stderr.write(USAGE);
  return 2;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof AppError) && !(error instanceof PipelineError)) throw error;
  const action = error instanceof AppError ? error.details.action : undefined;
  process.stderr.write(`\n${error.message}${action === undefined ? '' : ` ${action}`}\n`);
  process.exitCode = 1;
}

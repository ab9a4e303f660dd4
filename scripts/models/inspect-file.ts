import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { chooseFiles, nameOf } from '@/lib/domain/models/sources/choose-files';
import { checkFiles } from '@/lib/server/downloads/check-files';
import { estimateFit } from '@/lib/server/downloads/estimate-fit';
import { AppError } from '@/lib/server/app-error';
import { thisMachine } from '@/pipeline/runtime';
import { fitWords } from './fit-words';

/** Checks a file's header whole, and prints what it is and whether it fits this machine. */
export async function inspectFile(path: string, print: (text: string) => void): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile())
    throw new AppError('not-found', `There is no file ${path}.`, { action: 'Check its path.' });
  const file = { path: basename(path), url: null, bytes: found.size, sha256: null };
  const [choice] = chooseFiles([file], { name: nameOf(path) }).choices;
  const machine = thisMachine();
  const kind = await checkFiles(dirname(path), { paths: [file.path], kind: choice?.kind ?? 'checkpoint', machine });
  if (choice === undefined) throw new AppError('model-file-unreadable', `${file.path} is no file of a model.`);
  const fit = await estimateFit(
    { ...choice, kind: kind ?? choice.kind },
    {
      modelsFolder: dirname(path),
      machine,
      remoteOf: (url) => ({ url, rule: { allowsPrivate: false } }),
      signal: new AbortController().signal,
      localFolder: dirname(path),
      measuredSpeed: null,
    },
  );
  print(`${file.path}: ${kind ?? choice.kind}\n${fitWords(fit)}`);
  return 0;
}

import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import cliProgress from 'cli-progress';
import { installKindSchema, localModeSchema } from '@/lib/contracts/downloads';
import { AppError } from '@/lib/server/app-error';
import { gigabytes } from '@/lib/server/downloads/disk-space';
import { downloadFolder } from '@/lib/server/downloads/download-folder';
import { DOWNLOAD_LIMITS } from '@/lib/server/downloads/download-limits';
import type { DownloadProgress } from '@/lib/server/downloads/download-progress';
import { estimateFit } from '@/lib/server/downloads/estimate-fit';
import { localFolderOf, requireChoice } from '@/lib/server/downloads/inspect-source';
import { toOrder } from '@/lib/server/downloads/install-model';
import { listSource, type ListedSource } from '@/lib/server/downloads/list-source';
import { runDownload } from '@/lib/server/downloads/run-download';
import { remoteOf, type Sources } from '@/lib/server/downloads/sources';
import { thisMachine } from '@/pipeline/runtime';
import { fitWords, timeWords } from './fit-words';

export interface InstallSource {
  readonly source: string;
  readonly models: string;
  readonly sources: Sources;
  readonly choice: string | undefined;
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly mode: string;
  readonly isAccepted: boolean;
  readonly print: (text: string) => void;
}

/** Looks a source up, says what fits, and installs it with a progress bar. Ctrl+C keeps what came; the same command goes on. */
export async function installSource(o: InstallSource): Promise<number> {
  const kind = o.kind === undefined ? undefined : requireOption('kind', o.kind, installKindSchema.options);
  const mode = requireOption('mode', o.mode, localModeSchema.options);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  const { signal } = stopping;
  const { sources, models, print } = o;
  const listed = await listSource(o.source, sources, signal);
  describeSource(listed, print);
  if (o.choice === undefined && listed.choices.length > 1) {
    for (const { id, kind, bytes } of listed.choices)
      print(`  ${id}  ${kind}${bytes === null ? '' : `, ${gigabytes(bytes)}`}\n`);
    throw new AppError('request-invalid', 'It holds several models.', { action: 'Name one with --choice.' });
  }
  const machine = thisMachine();
  const remote = (url: string) => remoteOf(sources, url);
  const localFolder = await localFolderOf(listed);
  const choice = requireChoice(listed, o.choice);
  print(
    fitWords(
      await estimateFit(choice, {
        modelsFolder: models,
        machine,
        remoteOf: remote,
        signal,
        localFolder,
        measuredSpeed: null,
      }),
    ),
  );
  if (!o.isAccepted) {
    throw new AppError('request-invalid', 'Its licence is not accepted.', { action: 'Read it, then add --accept.' });
  }
  const input = await toOrder(listed, { choiceId: choice.id, name: o.name, kind, mode }, { sources, signal });
  const same = { ...input, order: { ...input.order, licence: null } };
  const key = createHash('sha256').update(JSON.stringify(same)).digest('hex').slice(0, 16);
  const workFolder = downloadFolder(`command-line-${key}`, models);
  await mkdir(workFolder, { recursive: true });
  const { onProgress, stop: stopBar } = openBar();
  try {
    const now = () => new Date();
    const record = await runDownload({
      ...input,
      modelsFolder: models,
      workFolder,
      remoteOf: remote,
      limits: DOWNLOAD_LIMITS,
      machine,
      signal,
      onProgress,
      now,
    });
    stopBar();
    print(`Installed ${record.kind} “${record.name}”: ${record.places.join(', ')}\n`);
    return 0;
  } catch (error) {
    stopBar();
    if (!signal.aborted) throw error;
    print('Stopped. The same command goes on with what came.\n');
    return 130;
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

/** @throws AppError `request-invalid` for what is none of the known ones */
function requireOption<T extends string>(name: string, given: string, known: readonly T[]): T {
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  throw new AppError('request-invalid', `--${name} can’t be “${given}”.`, {
    action: `Use one of: ${known.join(', ')}.`,
  });
}

function describeSource(
  { title, address, revision, licence, isGated, notes }: ListedSource,
  print: (text: string) => void,
): void {
  print(`${title} (${address}${revision === null ? '' : `, version ${revision.slice(0, 12)}`})\n`);
  print(
    `  Licence: ${licence === null ? 'not stated' : `${licence.name}${licence.link === null ? '' : `, ${licence.link}`}`}\n`,
  );
  if (isGated) print('  Gated: its author must give you access; put your token into HF_TOKEN.\n');
  for (const note of notes) print(`  ${note}\n`);
}

/** A live bar on a terminal's error stream; nothing elsewhere. */
function openBar(): { onProgress(progress: DownloadProgress): void; stop(): void } {
  const bar = new cliProgress.SingleBar({
    format: '[{bar}] {percentage} % {step}: {done} of {whole}{speed}',
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    fps: 5,
    clearOnComplete: true,
    gracefulExit: false,
    stream: process.stderr,
  });
  let isStarted = false;
  return {
    onProgress({ step, files, bytesPerSecond }) {
      const done = files.reduce((sum, file) => sum + file.doneBytes, 0);
      const whole = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
      const speed = bytesPerSecond === null ? '' : speedWords(bytesPerSecond, whole - done);
      const words = { step, done: gigabytes(done), whole: gigabytes(whole), speed };
      if (!isStarted) bar.start(whole, done, words);
      isStarted = true;
      bar.setTotal(whole);
      bar.update(Math.min(done, whole), words);
    },
    stop: () => bar.stop(),
  };
}

function speedWords(bytesPerSecond: number, bytesLeft: number): string {
  return `, ${gigabytes(bytesPerSecond)}/s, ${timeWords(bytesLeft / Math.max(1, bytesPerSecond))} left`;
}

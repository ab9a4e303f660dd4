import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
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
import { machineMemory } from '@/pipeline/runtime';
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

const BAR = 24;

/** Looks a source up, says what fits, and installs it with a progress bar. Ctrl+C keeps what came; the same command goes on. */
export async function installSource(o: InstallSource): Promise<number> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  const { signal } = stopping;
  const { sources, models, print } = o;
  const listed = await listSource(o.source, sources, signal);
  describeSource(listed, print);
  if (o.choice === undefined && listed.choices.length > 1) {
    for (const { id, kind, bytes } of listed.choices) print(`  ${id}  ${kind}${bytes === null ? '' : `, ${gigabytes(bytes)}`}\n`);
    throw new AppError('request-invalid', 'It holds several models.', { action: 'Name one with --choice.' });
  }
  const machine = { memoryBytes: machineMemory(), threads: availableParallelism() };
  const remote = (url: string) => remoteOf(sources, url);
  const localFolder = await localFolderOf(listed);
  const choice = requireChoice(listed, o.choice);
  print(fitWords(await estimateFit(choice, { modelsFolder: models, machine, remoteOf: remote, signal, localFolder, measuredSpeed: null })));
  if (!o.isAccepted) {
    throw new AppError('request-invalid', 'Its licence is not accepted.', { action: 'Read it, then add --accept.' });
  }
  const kind = o.kind === undefined ? undefined : installKindSchema.parse(o.kind);
  const input = await toOrder(listed, { choiceId: choice.id, name: o.name, kind, mode: localModeSchema.parse(o.mode) });
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 16);
  const workFolder = downloadFolder(`command-line-${key}`, models);
  await mkdir(workFolder, { recursive: true });
  try {
    const onProgress = (progress: DownloadProgress) => drawBar(progress);
    const now = () => new Date();
    const record = await runDownload({ ...input, modelsFolder: models, workFolder, remoteOf: remote, limits: DOWNLOAD_LIMITS, machine, signal, onProgress, now });
    clearBar();
    print(`Installed ${record.kind} “${record.name}”: ${record.places.join(', ')}\n`);
    return 0;
  } catch (error) {
    clearBar();
    if (!signal.aborted) throw error;
    print('Stopped. The same command goes on with what came.\n');
    return 130;
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

function describeSource({ title, address, revision, licence, isGated, notes }: ListedSource, print: (text: string) => void): void {
  print(`${title} (${address}${revision === null ? '' : `, version ${revision.slice(0, 12)}`})\n`);
  print(`  Licence: ${licence === null ? 'not stated' : `${licence.name}${licence.link === null ? '' : `, ${licence.link}`}`}\n`);
  if (isGated) print('  Gated: its author must give you access; put your token into HF_TOKEN.\n');
  for (const note of notes) print(`  ${note}\n`);
}

let drawnAt = 0;

function drawBar({ step, files, bytesPerSecond }: DownloadProgress): void {
  const now = Date.now();
  if (!process.stderr.isTTY || now - drawnAt < 200) return;
  drawnAt = now;
  const done = files.reduce((sum, file) => sum + file.doneBytes, 0);
  const whole = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  const share = whole === 0 ? 0 : Math.min(1, done / whole);
  const bar = '#'.repeat(Math.round(share * BAR)).padEnd(BAR, '.');
  const speed = bytesPerSecond === null ? '' : `, ${gigabytes(bytesPerSecond)}/s, ${timeWords((whole - done) / Math.max(1, bytesPerSecond))} left`;
  process.stderr.write(`\r\x1b[K[${bar}] ${Math.floor(share * 100)} % ${step}: ${gigabytes(done)} of ${gigabytes(whole)}${speed}`);
}

function clearBar(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

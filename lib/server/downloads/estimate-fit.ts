import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFit } from '@/lib/contracts/downloads';
import type { FileChoice } from '@/lib/domain/models/sources/choose-files';
import { PipelineError } from '@/pipeline/error';
import { describeFile, describeSafetensors, type FileDescription, type FileMachine } from '@/pipeline/models';
import { memoryFree } from '../language-model/local-memory';
import { freeBytes } from './disk-space';
import { readRemoteWeights } from './remote-weights';
import type { Remote } from './remote-file';

/** A picture's usual steps, each of which runs the U-Net twice: with the prompt and against the negative one. */
const STEPS = 25;
const RUNS_A_STEP = 2;
/** Beside weights and context, what a language model's process takes. */
const PROCESS_BYTES = 400 * 2 ** 20;

export interface FitOptions {
  readonly modelsFolder: string;
  readonly machine: FileMachine;
  readonly remoteOf: (url: string) => Remote;
  readonly signal: AbortSignal;
  /** Of a file on this machine: where its files lie. */
  readonly localFolder: string | null;
  /** What this machine was measured to compute, in multiplications a second; null before it drew anything that tells. */
  readonly measuredSpeed: number | null;
}

/**
 * Whether a choice fits this machine: its disk, its memory, its patience. Weights are described by their headers, which are
 * read from afar; where that fails, sizes alone tell.
 */
export async function estimateFit(choice: FileChoice, o: FitOptions): Promise<ModelFit> {
  const described = await describe(choice, o);
  const file = described instanceof PipelineError ? null : described;
  await mkdir(o.modelsFolder, { recursive: true });
  return {
    what: file?.what ?? null,
    family: file?.checkpoint?.family ?? null,
    missing: [...(file?.checkpoint?.missing ?? [])],
    diskBytes: choice.bytes,
    diskFreeBytes: await freeBytes(o.modelsFolder),
    memoryBytes: memoryOf(choice, file),
    memoryFreeBytes: Math.min(memoryFree(), o.machine.memoryBytes),
    picture: pictureOf(file, o.measuredSpeed),
    problem: described instanceof PipelineError ? described.message : null,
  };
}

async function describe(choice: FileChoice, o: FitOptions): Promise<FileDescription | PipelineError | null> {
  try {
    if (o.localFolder !== null) {
      const [only] = choice.files;
      const isWeights = choice.form === 'diffusers' || only?.path.toLowerCase().endsWith('.safetensors') === true;
      const place = join(
        o.localFolder,
        choice.form === 'file' ? choice.id : choice.id.slice(0, choice.id.lastIndexOf('/') + 1),
      );
      return isWeights ? await describeFile(place, o.machine) : null;
    }
    const weights = await readRemoteWeights(choice, o);
    return weights && describeSafetensors(weights, o.machine);
  } catch (error) {
    if (o.signal.aborted) throw error;
    // What can't be drawn with is told; what can't be read from afar will be looked at when it is here.
    return error instanceof PipelineError && isStrict(choice) ? error : null;
  }
}

/** Kinds that are told by tensors, and are of no use when these are others. */
function isStrict({ kind }: FileChoice): boolean {
  return ['checkpoint', 'lora', 'vae', 'embedding', 'controlnet'].includes(kind);
}

function memoryOf({ kind, bytes }: FileChoice, file: FileDescription | null): number | null {
  const { memory, forecast } = file?.checkpoint ?? {};
  if (memory !== undefined) {
    const others = memory.foldedBytes - memory.unetFoldedBytes;
    const mappedUnet = memory.mappedBytes * (memory.unetFoldedBytes / Math.max(1, memory.foldedBytes));
    const unet = memory.chosen.unet === 'folded' ? memory.unetFoldedBytes : mappedUnet;
    const rest = memory.chosen.others === 'folded' ? others : memory.mappedBytes - mappedUnet;
    return Math.round(unet + rest + (forecast?.stepBytes ?? 0));
  }
  if (bytes === null) return null;
  return kind === 'language-model' ? Math.round(bytes * 1.1 + PROCESS_BYTES) : bytes;
}

function pictureOf(file: FileDescription | null, measuredSpeed: number | null): ModelFit['picture'] {
  const forecast = file?.checkpoint?.forecast ?? null;
  if (forecast === null) return null;
  const aRun = measuredSpeed === null ? forecast.secondsPerStep : forecast.multiplications / measuredSpeed;
  return {
    seconds: aRun * RUNS_A_STEP * STEPS,
    sidePx: forecast.widthPx,
    steps: STEPS,
    isMeasured: measuredSpeed !== null,
  };
}

import { float32Bytes, unetFloat32Bytes, weightsFor } from './open-checkpoint';
import { forecastStep, type StepForecast } from './forecast-step';
import { unetWeights } from './locate-networks';
import { kindName, readCheckpointFacts, recogniseFile, type FileKind } from './recognise-file';
import { readCheckpointFiles } from './read-checkpoint-files';
import type { Safetensors } from '../safetensors/read-safetensors';

/** What a file is and needs; sizes in bytes. */
export interface FileDescription {
  readonly name: string;
  readonly kind: FileKind;
  /** The kind in words. */
  readonly what: string;
  readonly sizeBytes: number;
  readonly tensors: number;
  /** Element types, the most frequent first. */
  readonly types: readonly string[];
  readonly checkpoint: {
    readonly family: string;
    readonly inpainting: boolean;
    readonly prediction: string | null;
    readonly zeroTerminalSnr: boolean;
    readonly parts: readonly string[];
    readonly missing: readonly string[];
    readonly memory: {
      readonly mappedBytes: number;
      readonly foldedBytes: number;
      /** The U-Net's part of them. */
      readonly unetFoldedBytes: number;
      /** How its U-Net and its other networks would be opened on this machine. */
      readonly chosen: Readonly<Record<'unet' | 'others', 'mapped' | 'folded'>>;
    };
    /** What a picture of the family's own size will take on this machine; null where the U-Net tells nothing. */
    readonly forecast: StepForecast | null;
  } | null;
  /** What to do with a file that is no checkpoint. */
  readonly use: string | null;
}

const WANTED = {
  sd1: ['unet', 'text_encoder', 'vae'],
  sd2: ['unet', 'text_encoder', 'vae'],
  sdxl: ['unet', 'text_encoder', 'text_encoder_2', 'vae'],
} as const;

/** The side of the pictures that each family was trained at. */
const OWN_SIDE_PX = { sd1: 512, sd2: 768, sdxl: 1024 } as const;

/** The machine that a file is to be used on. */
export interface FileMachine {
  readonly memoryBytes: number;
  readonly threads: number;
}

function forecastOf(file: Safetensors, family: keyof typeof OWN_SIDE_PX, threads: number): StepForecast | null {
  const unet = unetWeights(file);
  const sidePx = OWN_SIDE_PX[family];
  return unet && forecastStep(unet, { widthPx: sidePx, heightPx: sidePx, threads });
}

/**
 * Reads the headers of a `.safetensors` file, or of a folder in the layout of diffusers, and says what it is.
 * @throws PipelineError `model-unreadable`, `model-foreign-graph`
 */
export async function describeFile(path: string, machine: FileMachine): Promise<FileDescription> {
  return describeSafetensors(await readCheckpointFiles(path), machine);
}

/** As {@link describeFile}, of a header that was read already. @throws PipelineError `model-foreign-graph` */
export function describeSafetensors(file: Safetensors, machine: FileMachine): FileDescription {
  const kind = recogniseFile(file);
  const counts = new Map<string, number>();
  for (const { type } of file.tensors.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  const described = {
    name: file.name,
    kind,
    what: kindName(kind),
    sizeBytes: file.sizeBytes,
    tensors: file.tensors.size,
    types: [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type),
  };
  if (kind !== 'checkpoint') {
    return { ...described, checkpoint: null, use: `It is used together with a checkpoint, which it can’t replace.` };
  }
  const { family, inChannels, prediction, zeroTerminalSnr, parts } = readCheckpointFacts(file);
  const checkpoint = {
    family,
    inpainting: inChannels === 9,
    prediction,
    zeroTerminalSnr,
    parts,
    missing: WANTED[family].filter((part) => !parts.includes(part)),
    memory: {
      mappedBytes: file.sizeBytes,
      foldedBytes: float32Bytes(file),
      unetFoldedBytes: unetFloat32Bytes(file),
      chosen: weightsFor(file, machine.memoryBytes),
    },
    forecast: forecastOf(file, family, machine.threads),
  };
  return { ...described, checkpoint, use: null };
}

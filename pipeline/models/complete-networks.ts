import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../error';
import { vaeWeights, type NetworkWeights } from '../graphs/network-weights';
import { readSafetensors, type Safetensors } from '../safetensors/read-safetensors';
import { attendedNumbers, textAlone, textWeights, textWidthOf, unetWeights } from './locate-networks';
import { missing } from './model-card';
import { readCheckpointFacts, recogniseFile, type CheckpointFacts } from './recognise-file';

/** A checkpoint's networks, each wherever it lies. */
export interface CheckpointNetworks {
  readonly unet: NetworkWeights;
  readonly text: readonly NetworkWeights[];
  readonly vae: NetworkWeights;
}

type Family = CheckpointFacts['family'];

const ENDING = /\.safetensors$/i;
const TEXT_NAMES: Readonly<Record<Family, readonly string[]>> = {
  sd1: ['the text encoder (CLIP ViT-L)'],
  sd2: ['the text encoder (OpenCLIP ViT-H)'],
  sdxl: ['the first text encoder (CLIP ViT-L)', 'the second text encoder (OpenCLIP ViT-bigG)'],
};

/**
 * The networks that a checkpoint is drawn with. What a file lacks, such as one with a U-Net only, is taken from what lies
 * beside it: files in `text_encoders` and `vae`, then whole checkpoints of the same family, each in the order of their names.
 * @param o.library folders of models
 * @param o.vae a VAE that was chosen instead of the file's own
 * @throws PipelineError `model-missing-file` naming what is nowhere, and where to put it
 */
export async function completeNetworks(
  file: Safetensors,
  family: Family,
  o: { readonly library: readonly string[]; readonly vae: Safetensors | null },
): Promise<CheckpointNetworks> {
  const unet = unetWeights(file);
  if (!unet) throw missing(file.name, 'the U-Net');
  const own = textWeights(file, family);
  const ownVae = vaeWeights(o.vae ?? file);
  const isWhole = ownVae !== null && own.every((each) => each !== null);
  const others = isWhole ? [] : await checkpointsOf(family, { library: o.library, but: file.path });
  const text = await fillText(own, { file, unet, family, others, library: o.library });
  const vae = ownVae ?? (await vaeBeside(family, { library: o.library, others }));
  if (vae) return { unet, text, vae };
  throw missing(file.name, `the VAE, which is not in the file. Put one into the folder “vae”, or a full checkpoint beside it; it`);
}

async function fillText(
  own: readonly (NetworkWeights | null)[],
  o: {
    readonly file: Safetensors;
    readonly unet: NetworkWeights;
    readonly family: Family;
    readonly others: readonly Safetensors[];
    readonly library: readonly string[];
  },
): Promise<NetworkWeights[]> {
  if (own.every((each) => each !== null)) return [...own];
  const alone = (await readAll(o.library, 'text_encoders', 'text-encoder')).flatMap((file) => textAlone(file) ?? []);
  const wanted = attendedNumbers(o.unet);
  const places = [...own.keys()];
  const fromOthers = o.others.map((other) => textWeights(other, o.family));
  const candidates = places.map((place) => {
    const mine = own[place];
    return mine ? [mine] : [...alone, ...fromOthers.flatMap((others) => others[place] ?? [])];
  });
  for (const [place, found] of candidates.entries()) {
    if (found.length > 0) continue;
    const what = TEXT_NAMES[o.family][place] ?? 'the text encoder';
    throw missing(o.file.name, `${what}, which is not in the file. Put it into the folder “text_encoders”, or a full checkpoint beside it; it`);
  }
  const fitting = combinations(candidates).find((set) => set.reduce((sum, each) => sum + textWidthOf(each), 0) === wanted);
  if (fitting) return fitting;
  const widths = alone.map((each) => `${each.file.name} gives ${textWidthOf(each)}`).join(', ');
  throw new PipelineError(
    'model-wrong-shape',
    `${o.file.name} takes ${wanted ?? 'no'} numbers a token, and no text encoder beside it gives them${widths === '' ? '' : `: ${widths}`}.`,
  );
}

/** One of each list, in every combination, the narrower encoder before the wider one. */
function combinations(lists: readonly (readonly NetworkWeights[])[]): NetworkWeights[][] {
  return lists.reduce<NetworkWeights[][]>(
    (sets, list) =>
      sets.flatMap((set) =>
        list.filter((each) => set.every((before) => textWidthOf(before) <= textWidthOf(each))).map((each) => [...set, each]),
      ),
    [[]],
  );
}

/** The VAEs of SD 1 and SDXL have the same shapes: a full checkpoint is sure, a file in `vae` only by its name. */
async function vaeBeside(
  family: Family,
  { library, others }: { readonly library: readonly string[]; readonly others: readonly Safetensors[] },
): Promise<NetworkWeights | null> {
  const files = await readAll(library, 'vae', 'vae');
  const fits = ({ name }: Safetensors) => /xl/i.test(name) === (family === 'sdxl');
  const chosen = [...files.filter(fits), ...others].find((file) => vaeWeights(file) !== null);
  return chosen ? vaeWeights(chosen) : null;
}

async function checkpointsOf(
  family: Family,
  { library, but }: { readonly library: readonly string[]; readonly but: string },
): Promise<Safetensors[]> {
  const files = [...(await readAll(library, 'checkpoints', 'checkpoint')), ...(await readAll(library, '', 'checkpoint'))];
  return files.filter((file) => file.path !== but && factsOf(file)?.family === family);
}

function factsOf(file: Safetensors): CheckpointFacts | null {
  try {
    return readCheckpointFacts(file);
  } catch (error) {
    if (error instanceof PipelineError) return null;
    throw error;
  }
}

/** The files of a kind in a folder of each library; those that can't be read are told elsewhere. */
async function readAll(library: readonly string[], folder: string, kind: ReturnType<typeof recogniseFile>): Promise<Safetensors[]> {
  const files: Safetensors[] = [];
  for (const place of library) {
    const names = (await readdir(join(place, folder)).catch(() => [])).filter((name) => ENDING.test(name)).sort();
    for (const name of names) {
      try {
        const file = await readSafetensors(join(place, folder, name));
        if (recogniseFile(file) === kind) files.push(file);
      } catch (error) {
        if (!(error instanceof PipelineError)) throw error;
      }
    }
  }
  return files;
}

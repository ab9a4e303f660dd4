import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { readTokenizerFiles } from './read-tokenizer-files';
import { checkControlnet, checkTextPair } from './check-combination';
import {
  checkAutoencoder,
  checkImageEncoder,
  checkReferenceEncoder,
  checkTextEncoder,
  checkUnet,
} from './check-graphs';
import { hashModel } from './hash-model';
import { readLatentRgb } from './latent-rgb';
import { missing, modelCard, readCardFile, readJson } from './model-card';
import type { ModelGraph, OpenedModel } from './opened-model';
import { attendedWidth, downscaleOf, readCapabilities, type FoundParts } from './read-capabilities';
import { findControlnets, findGraph, readGraph, type FoundGraph } from './read-graphs';

const recordSchema = z.record(z.string(), z.unknown());

/**
 * Opens a folder in the diffusers ONNX layout: every graph is read and checked, what the model can do comes out typed.
 * @param o.id by which recipes name it; the folder's name when absent
 * @param o.onHash told the bytes hashed so far and in all, the first time that a model is opened
 * @throws PipelineError `model-missing-file`, `model-wrong-shape`, `model-foreign-graph`, `model-unreadable`, each naming
 * the file and what was expected
 */
export async function openModel(
  folder: string,
  o: { readonly id?: string; readonly onHash?: (bytes: number, of: number) => void } = {},
): Promise<OpenedModel> {
  const place = resolve(folder);
  const index = await readRecord(place, 'model_index.json', 'the list of the model’s parts');
  const scheduler = await readRecord(place, join('scheduler', 'scheduler_config.json'), 'the noise schedule');
  const parts = await readParts(place);
  const card = await readCardFile(place);
  checkTextPair(place, parts);
  const capabilities = readCapabilities(parts, scheduler, card);
  checkParts(parts, capabilities.latentChannels);
  const vae = parts.vaeDecoder.config;
  const defaultScaling = capabilities.family === 'sdxl' ? 0.13025 : 0.18215;
  return {
    id: o.id ?? basename(place),
    folder: place,
    hash: await hashModel(place, o.onHash),
    card: await modelCard(place, card, capabilities),
    capabilities,
    graphs: toGraphs(parts),
    tokenizers: await findTokenizers(place, parts),
    scheduler,
    vae: {
      scalingFactor: typeof vae.scaling_factor === 'number' ? vae.scaling_factor : defaultScaling,
      shiftFactor: typeof vae.shift_factor === 'number' ? vae.shift_factor : 0,
      downscale: downscaleOf(parts),
    },
    zeroEmptyNegative: index.force_zeros_for_empty_prompt === true,
    latentRgb: await readLatentRgb(place, capabilities),
  };
}

async function readRecord(folder: string, name: string, what: string): Promise<Record<string, unknown>> {
  const json = await readJson(join(folder, name));
  if (json === null) throw missing(join(folder, name), what);
  const result = recordSchema.safeParse(json);
  if (result.success) return result.data;
  throw new PipelineError('model-unreadable', `${join(folder, name)} must hold a JSON object: ${what}.`);
}

async function readParts(folder: string): Promise<FoundParts> {
  return {
    textEncoder: await readGraph(folder, 'text_encoder'),
    textEncoder2: await findGraph(folder, 'text_encoder_2'),
    unet: await readGraph(folder, 'unet'),
    vaeEncoder: await findGraph(folder, 'vae_encoder'),
    vaeDecoder: await readGraph(folder, 'vae_decoder'),
    referenceEncoder: await findGraph(folder, 'reference_encoder'),
    imageEncoder: await findGraph(folder, 'image_encoder'),
    controlnets: await findControlnets(folder),
  };
}

function checkParts(parts: FoundParts, latentChannels: number): void {
  const width = attendedWidth(parts.unet);
  checkUnet(parts.unet, latentChannels);
  checkTextEncoder(parts.textEncoder);
  if (parts.textEncoder2) checkTextEncoder(parts.textEncoder2);
  checkAutoencoder(parts.vaeDecoder, 'decoder', latentChannels);
  if (parts.vaeEncoder) checkAutoencoder(parts.vaeEncoder, 'encoder', latentChannels);
  if (parts.referenceEncoder) checkReferenceEncoder(parts.referenceEncoder, width);
  if (parts.imageEncoder) checkImageEncoder(parts.imageEncoder, width);
  for (const graph of Object.values(parts.controlnets)) checkControlnet(graph, parts.unet);
}

function toGraphs(parts: FoundParts): OpenedModel['graphs'] {
  const plain = ({ path, inputs, outputs, config }: FoundGraph): ModelGraph => ({ path, inputs, outputs, config });
  const maybe = (graph: FoundGraph | null) => graph && plain(graph);
  return {
    textEncoder: plain(parts.textEncoder),
    textEncoder2: maybe(parts.textEncoder2),
    unet: plain(parts.unet),
    vaeEncoder: maybe(parts.vaeEncoder),
    vaeDecoder: plain(parts.vaeDecoder),
    referenceEncoder: maybe(parts.referenceEncoder),
    imageEncoder: maybe(parts.imageEncoder),
    controlnets: Object.fromEntries(Object.entries(parts.controlnets).map(([name, graph]) => [name, plain(graph)])),
  };
}

/** A tokenizer beside each text encoder, whose words that encoder knows. */
async function findTokenizers(folder: string, { textEncoder, textEncoder2 }: FoundParts): Promise<string[]> {
  const places: string[] = [];
  for (const [name, encoder] of Object.entries({ tokenizer: textEncoder, tokenizer_2: textEncoder2 })) {
    if (!encoder) continue;
    const place = join(folder, name);
    const { vocabulary } = await readTokenizerFiles(place);
    const words = Object.values(vocabulary).reduce((most, id) => Math.max(most, id + 1), 0);
    const known = encoder.config.vocab_size;
    if (typeof known === 'number' && words > known) {
      throw new PipelineError(
        'model-wrong-shape',
        `${join(place, 'vocab.json')} has ${words} words, and ${encoder.name} knows ${known}. They belong to different models.`,
      );
    }
    places.push(place);
  }
  return places;
}

import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { checkAutoencoder, checkReferenceEncoder, checkTextEncoder, checkUnet } from './check-graphs';
import { hashModel } from './hash-model';
import { readLatentRgb } from './latent-rgb';
import { missing, modelCard, readCardFile, readJson } from './model-card';
import type { ModelGraph, OpenedModel } from './opened-model';
import { downscaleOf, readCapabilities, type FoundParts } from './read-capabilities';
import { findControlnets, findGraph, readGraph, type FoundGraph } from './read-graphs';

const recordSchema = z.record(z.string(), z.unknown());

/**
 * Opens a folder in the diffusers ONNX layout: every graph is read and checked, what the model can do comes out typed.
 * @param o.id by which recipes name it; the folder's name when absent
 * @throws PipelineError `model-missing-file`, `model-wrong-shape`, `model-foreign-graph`, `model-unreadable`, each naming
 * the file and what was expected
 */
export async function openModel(folder: string, o: { readonly id?: string } = {}): Promise<OpenedModel> {
  const place = resolve(folder);
  const index = await readRecord(place, 'model_index.json', 'the list of the model’s parts');
  const scheduler = await readRecord(place, join('scheduler', 'scheduler_config.json'), 'the noise schedule');
  const parts = await readParts(place);
  const card = await readCardFile(place);
  const capabilities = readCapabilities(parts, scheduler, card);
  checkParts(parts, capabilities.latentChannels);
  const vae = parts.vaeDecoder.config;
  const defaultScaling = capabilities.family === 'sdxl' ? 0.13025 : 0.18215;
  return {
    id: o.id ?? basename(place),
    folder: place,
    hash: await hashModel(place),
    card: await modelCard(place, card, capabilities),
    capabilities,
    graphs: toGraphs(parts),
    tokenizers: await findTokenizers(place, capabilities.textEncoders),
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
  checkUnet(parts.unet);
  checkTextEncoder(parts.textEncoder);
  if (parts.textEncoder2) checkTextEncoder(parts.textEncoder2);
  checkAutoencoder(parts.vaeDecoder, 'decoder', latentChannels);
  if (parts.vaeEncoder) checkAutoencoder(parts.vaeEncoder, 'encoder', latentChannels);
  if (parts.referenceEncoder) checkReferenceEncoder(parts.referenceEncoder);
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

async function findTokenizers(folder: string, count: 1 | 2): Promise<string[]> {
  const places = ['tokenizer', 'tokenizer_2'].slice(0, count).map((name) => join(folder, name));
  for (const place of places) {
    for (const file of ['vocab.json', 'merges.txt']) {
      const found = await stat(join(place, file)).catch(() => null);
      if (!found) throw missing(join(place, file), 'the tokenizer’s word pieces');
    }
  }
  return places;
}

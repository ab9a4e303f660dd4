import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { readTokenizerFiles } from './read-tokenizer-files';
import { assembleModel, checkParts, LATENT_SCALING } from './assemble-model';
import { checkTextPair } from './check-combination';
import { checkIndex } from './check-index';
import { checkScheduler } from './check-scheduler';
import { hashModel } from './hash-model';
import { readLatentRgb } from './latent-rgb';
import { missing, modelCard, readCardFile, readJson } from './model-card';
import type { OpenedModel, TokenizerSource } from './opened-model';
import { readCapabilities, type FoundParts } from './read-capabilities';
import { findControlnets, findGraph, readGraph } from './read-graphs';

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
  const schedule = await readRecord(place, join('scheduler', 'scheduler_config.json'), 'the noise schedule');
  const scheduler = checkScheduler(schedule);
  checkIndex(index);
  const parts = await readParts(place);
  const card = await readCardFile(place);
  checkTextPair(place, parts);
  const capabilities = readCapabilities(parts, scheduler, card);
  checkParts(parts, capabilities.latentChannels);
  return assembleModel(parts, {
    id: o.id ?? basename(place),
    folder: place,
    hash: await hashModel(place, o.onHash),
    card: await modelCard(place, card, capabilities),
    capabilities,
    tokenizers: await findTokenizers(place, parts),
    scheduler,
    scalingFactor: LATENT_SCALING[capabilities.family],
    strengths: {},
    unusedKeys: new Map(),
    unusedTensors: [],
    reopen: null,
    zeroEmptyNegative: index.force_zeros_for_empty_prompt === true,
    latentRgb: await readLatentRgb(place, capabilities),
  });
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

/** A tokenizer beside each text encoder, whose words that encoder knows. */
async function findTokenizers(
  folder: string,
  { textEncoder, textEncoder2 }: FoundParts,
): Promise<TokenizerSource[]> {
  const places: TokenizerSource[] = [];
  for (const [name, encoder] of Object.entries({ tokenizer: textEncoder, tokenizer_2: textEncoder2 })) {
    if (!encoder) continue;
    const place = join(folder, name);
    const { vocabulary, place: file = place } = await readTokenizerFiles(place);
    const words = Object.values(vocabulary).reduce((most, id) => Math.max(most, id + 1), 0);
    const known = encoder.config.vocab_size;
    if (typeof known === 'number' && words > known) {
      throw new PipelineError(
        'model-wrong-shape',
        `${file} has ${words} words, and ${encoder.name} knows ${known}. They belong to different models.`,
      );
    }
    places.push({ folder: place, padId: null, words: [] });
  }
  return places;
}

import { totalmem, freemem } from 'node:os';
import { SAMPLER_LABELS, SCHEDULE_LABELS } from '@/pipeline/deliver';
import { SAMPLER_NAMES, SCHEDULE_NAMES } from '@/pipeline/samplers';
import type { NetworkKind } from '@/lib/contracts/networks';
import type { Actor } from '../auth/actor';
import { findNetworks } from '../models/find-networks';
import { modelTitle, schedulerName, UPSCALER_NAMES } from './sd-names';
import { availableModels } from './sd-options';

/** `GET /sdapi/v1/samplers` */
export function listSamplers() {
  return SAMPLER_NAMES.map((name) => ({ name: SAMPLER_LABELS[name], aliases: [name], options: {} }));
}

/** `GET /sdapi/v1/schedulers` */
export function listSchedulers() {
  return SCHEDULE_NAMES.map((name) => ({
    name: schedulerName(name),
    label: SCHEDULE_LABELS[name],
    aliases: null,
    default_rho: name === 'karras' ? 7 : -1,
    need_inner_model: false,
  }));
}

/** `GET /sdapi/v1/sd-models`: the models that can draw now. */
export async function listModels() {
  return (await availableModels()).map((model) => ({
    title: modelTitle(model),
    model_name: model.name,
    hash: model.hash.slice(0, 10),
    sha256: model.hash,
    filename: model.id,
    config: null,
  }));
}

/** `GET /sdapi/v1/upscalers` */
export function listUpscalers() {
  return Object.values(UPSCALER_NAMES).map((name) => ({
    name,
    model_name: name,
    model_path: null,
    model_url: null,
    scale: 4,
  }));
}

/** `GET /sdapi/v1/face-restorers`: faces are drawn anew by the model itself. */
export function listFaceRestorers() {
  return [{ name: 'Koma', cmd_dir: null }];
}

/** `GET /sdapi/v1/scripts`: none. */
export function listScripts() {
  return { txt2img: [], img2img: [] };
}

async function networksOf(actor: Actor, kind: NetworkKind) {
  const { items } = await findNetworks(actor, {});
  return items.filter((network) => network.kind === kind && network.problem === null);
}

/** `GET /sdapi/v1/loras`: what prompts name as `<lora:NAME:1>`. */
export async function listLoras(actor: Actor) {
  const loras = await networksOf(actor, 'lora');
  return loras.map(({ id, name, family, triggers }) => ({
    name,
    alias: name,
    path: id,
    metadata: { koma_family: family, koma_triggers: triggers },
  }));
}

/** `GET /sdapi/v1/sd-vae` */
export async function listVaes(actor: Actor) {
  return (await networksOf(actor, 'vae')).map(({ id, name }) => ({ model_name: name, filename: id }));
}

/** `GET /sdapi/v1/embeddings` */
export async function listEmbeddings(actor: Actor) {
  const facts = { step: null, sd_checkpoint: null, sd_checkpoint_name: null, shape: null, vectors: null };
  const embeddings = await networksOf(actor, 'embedding');
  return { loaded: Object.fromEntries(embeddings.map(({ name }) => [name, facts])), skipped: {} };
}

/** `GET /sdapi/v1/cmd-flags`: what clients look at. */
export function listFlags() {
  return { api: true, api_auth: null, nowebui: false };
}

/** `GET /sdapi/v1/memory` of this machine in bytes; what workers have is theirs. */
export function readMemory() {
  const total = totalmem();
  const free = freemem();
  return { ram: { free, used: total - free, total }, cuda: { error: 'unavailable' } };
}

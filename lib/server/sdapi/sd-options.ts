import { z } from 'zod';
import { modelDefaultsSchema } from '@/lib/contracts/models';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { getDefaultModelId } from '../models/find-models';
import { OFFERED } from '../offered-models/offered';
import { API_PROJECT } from './api-project';
import { findByTitle, modelTitle } from './sd-names';
import { refuseFields, type FieldRefusal } from './unsupported-fields';

/** What a program may set, for itself: as A1111 names it, and Koma's own. */
const optionsSchema = z
  .object({
    sd_model_checkpoint: z.string().max(400).nullable(),
    /** Null for the checkpoint's own. */
    sd_vae: z
      .string()
      .max(300)
      .nullable()
      .transform((name) => (name === null || ['', 'none', 'automatic'].includes(name.toLowerCase()) ? null : name)),
    CLIP_stop_at_last_layers: z.number().int().min(1).max(12),
    /** Title or id of the project that takes the drawings. */
    koma_project: z.string().min(1).max(120).nullable(),
    /** Whether plain sentences are understood and quality words added; off, the prompt is drawn as it is. */
    koma_compile_prompt: z.boolean(),
  })
  .partial();
export type SdOptions = z.output<typeof optionsSchema>;

/** Options of A1111 that Koma has with one value, which may be set to that. */
const FIXED: Readonly<Record<string, readonly unknown[]>> = {
  samples_format: ['png'],
  eta_noise_seed_delta: [0],
  face_restoration_model: ['Koma', null],
  randn_source: ['CPU'],
};
/** Options that change nothing of a picture. */
const WITHOUT_EFFECT =
  /^(live_preview|show_progress|samples_(save|filename)|grid_save|return_grid|save_|do_not_show|enable_pnginfo|outdir_)/;

/**
 * The options that a program sets, checked: models by any of their names become ids.
 * @throws AppError `request-invalid` with every option that Koma can't follow
 */
async function readOptions(given: Readonly<Record<string, unknown>>, at: string): Promise<SdOptions> {
  const refusals: FieldRefusal[] = [];
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name in optionsSchema.shape) own[name] = value;
    else if (name === 'sd_checkpoint_hash') own.sd_model_checkpoint ??= value;
    else if (!(FIXED[name]?.includes(value) ?? (WITHOUT_EFFECT.test(name) || isEmpty(value)))) {
      refusals.push({
        path: `${at}${name}`,
        message: `Koma has no such option, or not with the value ${shown(value)}.`,
      });
    }
  }
  const parsed = optionsSchema.safeParse(own);
  const wrong = parsed.success ? [] : parsed.error.issues;
  refuseFields([...refusals, ...wrong.map(({ path, message }) => ({ path: at + path.join('.'), message }))]);
  const options = parsed.data ?? {};
  if (typeof options.sd_model_checkpoint !== 'string' || options.sd_model_checkpoint === '') return options;
  const model = findByTitle(await availableModels(), options.sd_model_checkpoint);
  if (model !== null) return { ...options, sd_model_checkpoint: model.id };
  const message = `The checkpoint ${shown(options.sd_model_checkpoint)} is not installed. GET /sdapi/v1/sd-models lists them.`;
  refuseFields([{ path: `${at}sd_model_checkpoint`, message }]);
  return options;
}

/** What asks for nothing, such as `forge_additional_modules: []`. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 100);
}

/**
 * The models that Koma draws with now, by name; those of its engines are their programs' to offer, and would come back from
 * one that is Koma.
 */
export async function availableModels() {
  const rows = await database().model.findMany({
    where: { ...OFFERED, origin: { not: 'engine' } },
    select: { id: true, name: true, hash: true, defaults: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, defaults: modelDefaultsSchema.parse(row.defaults) }));
}

/** What the actor's token has set. */
export async function storedOptions({ token }: Actor): Promise<SdOptions> {
  if (token === undefined) return {};
  const row = await database().accessToken.findUniqueOrThrow({ where: { id: token.id }, select: { sdOptions: true } });
  return optionsSchema.parse(row.sdOptions);
}

/** Sets options for the actor's token; the others stay. @throws AppError `request-invalid` */
export async function setOptions(actor: Actor, given: Readonly<Record<string, unknown>>): Promise<void> {
  const change = await readOptions(given, '');
  await keep(actor, { ...(await storedOptions(actor)), ...change });
}

async function keep(actor: Actor, sdOptions: SdOptions): Promise<void> {
  if (actor.token === undefined) return;
  await database().accessToken.update({ where: { id: actor.token.id }, data: { sdOptions } });
}

/**
 * The token's options under those of one request, which stay set when it asks for that.
 * @throws AppError `request-invalid`
 */
export async function optionsFor(
  actor: Actor,
  { overrides, areKept }: { readonly overrides: Readonly<Record<string, unknown>>; readonly areKept: boolean },
): Promise<SdOptions> {
  const change = await readOptions(overrides, 'override_settings.');
  const options = { ...(await storedOptions(actor)), ...change };
  if (areKept) await keep(actor, options);
  return options;
}

/** `GET /sdapi/v1/options`: the token's options, with what holds where it set nothing. */
export async function getOptions(actor: Actor) {
  const options = await storedOptions(actor);
  const models = await availableModels();
  const modelId = options.sd_model_checkpoint ?? (await getDefaultModelId());
  const model = models.find(({ id }) => id === modelId) ?? null;
  return {
    sd_model_checkpoint: model === null ? null : modelTitle(model),
    sd_checkpoint_hash: model?.hash ?? null,
    CLIP_stop_at_last_layers: options.CLIP_stop_at_last_layers ?? (model?.defaults.clipSkip ?? 0) + 1,
    sd_vae: options.sd_vae ?? 'Automatic',
    samples_format: 'png',
    eta_noise_seed_delta: 0,
    randn_source: 'CPU',
    face_restoration_model: 'Koma',
    koma_project: options.koma_project ?? API_PROJECT,
    koma_compile_prompt: options.koma_compile_prompt ?? false,
  };
}

import { z } from 'zod';
import type { EngineFacts, EngineLack } from '@/lib/contracts/engines';
import { controlKindOf } from '@/lib/rough';
import { askJson, findJson } from '../ask-engine';
import type { EngineAccess } from '../engine-client';

const modelsSchema = z.array(z.looseObject({ title: z.string(), model_name: z.string() }));
const samplersSchema = z.array(z.looseObject({ name: z.string() }));
const schedulersSchema = z.array(z.looseObject({ label: z.string() }));
const optionsSchema = z.record(z.string(), z.unknown());
/** Programs with A1111's API that answer something else have no scripts. */
const scriptsSchema = z.looseObject({ img2img: z.array(z.string()) }).catch({ img2img: [] });
const controlsSchema = z.looseObject({ model_list: z.array(z.string()) });

/** More of a list is no list that anybody chooses from. */
const MOST = 2000;

/**
 * What an A1111 web UI, or a program with its API, has: its checkpoints, samplers and schedules, the settings that one
 * drawing may override, and the models of its ControlNet extension.
 */
export async function probeA1111(engine: EngineAccess, signal: AbortSignal): Promise<EngineFacts> {
  const models = await askJson(engine, modelsSchema, { path: '/sdapi/v1/sd-models', signal });
  const samplers = await askJson(engine, samplersSchema, { path: '/sdapi/v1/samplers', signal });
  const schedulers = await findJson(engine, schedulersSchema, { path: '/sdapi/v1/schedulers', signal });
  const options = (await findJson(engine, optionsSchema, { path: '/sdapi/v1/options', signal })) ?? {};
  // An engine whose list of scripts is broken draws all the same.
  const scripts = await findJson(engine, scriptsSchema, { path: '/sdapi/v1/scripts', signal }).catch(() => null);
  const controlnet = await findJson(engine, controlsSchema, { path: '/controlnet/model_list', signal });
  const layoutScript = scripts?.img2img.find((name) => LAYOUT_SCRIPT.test(name)) ?? '';
  const controls = (controlnet?.model_list ?? []).filter((name) => controlKindOf(name) !== null);
  const current = options.sd_model_checkpoint;
  const lacks: EngineLack[] = ['regions', 'references'];
  return {
    version: '',
    models: models.slice(0, MOST).map(({ title }) => withoutHash(title)),
    currentModel: typeof current === 'string' ? withoutHash(current) : '',
    samplers: samplers.slice(0, MOST).map(({ name }) => name),
    schedules: (schedulers ?? []).slice(0, MOST).map(({ label }) => label),
    controls: controls.slice(0, MOST),
    settings: ['sd_model_checkpoint', ...OVERRIDDEN.filter((name) => name in options)],
    layoutScript: layoutScript.slice(0, 200),
    defaults: null,
    lacks: controls.length > 0 ? lacks : ['controlnet', ...lacks],
  };
}

/** How a script is called that takes a page's layout; A1111 refuses requests that name a script which it lacks. */
const LAYOUT_SCRIPT = /^koma[ _-]?(page[ _-]?)?layout$/i;

/** What a drawing tells the engine beside its model, where it knows the setting: an unknown one makes it fail. */
export const OVERRIDDEN = ['randn_source', 'CLIP_stop_at_last_layers', 'img2img_fix_steps'] as const;

/** A1111 adds a model's hash to its title once it has computed it; either name chooses the model. */
function withoutHash(title: string): string {
  return title.replace(/ \[[0-9a-f]+\]$/, '');
}

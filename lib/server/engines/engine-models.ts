import { createHash } from 'node:crypto';
import type { EngineFacts, EngineKind, EngineOptions } from '@/lib/contracts/engines';
import type { Capabilities, ModelDefaults, ModelPrompting } from '@/lib/contracts/models';
import { readSamplerLabels } from '@/pipeline/deliver';
import type { SamplerName } from '@/pipeline/samplers';
import { OPENAI_SIZES } from './openai/openai-form';
import { canDrawPages } from './page-lacks';
import { knownSamplers, knownSchedules } from './pick-sampler';

/** A model of an engine, as the catalogue has it. */
export interface EngineModel {
  readonly id: string;
  /** As the engine calls it. */
  readonly engineModel: string;
  readonly name: string;
  readonly hash: string;
  readonly capabilities: Capabilities;
  readonly defaults: ModelDefaults;
  readonly prompting: ModelPrompting;
}

interface DescribedEngine {
  readonly id: string;
  readonly kind: EngineKind;
  readonly name: string;
  readonly options: EngineOptions;
  readonly facts: EngineFacts;
}

/** Proportions of pictures, width to height, as SDXL was trained with. */
const PROPORTIONS = [1, 7 / 9, 9 / 7, 13 / 19, 19 / 13, 4 / 7, 7 / 4, 5 / 12, 12 / 5];
const PREFERRED: readonly SamplerName[] = ['dpmpp-2m', 'euler-a', 'euler'];

/** The models of an engine that people may choose: those that an admin named, else all that it lists. */
export function engineModels(engine: DescribedEngine): EngineModel[] {
  const { facts, options } = engine;
  const names = options.models === null ? facts.models : options.models;
  const capabilities = capabilitiesOf(engine);
  const defaults = defaultsOf(engine);
  return [...new Set(names)].map((engineModel) => ({
    id: `engine:${digest(engine.id, engineModel).slice(0, 24)}`,
    engineModel,
    name: `${bareName(engineModel)} · ${engine.name}`,
    hash: hashOf(engine, engineModel),
    capabilities,
    defaults,
    prompting: { quality: [], negative: [], words: null, twoPeople: null, roughAlways: false },
  }));
}

/** What recipes hold a model to: the engine, the model's name there, and the workflow, by whose change it is another one. */
function hashOf({ id, options }: DescribedEngine, engineModel: string): string {
  const workflow = options.workflow === null ? '' : JSON.stringify(options.workflow);
  return digest(id, engineModel, workflow);
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Without folders and ending. */
function bareName(name: string): string {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  return file.replace(/\.(safetensors|ckpt|gguf|sft|pt)$/i, '');
}

function capabilitiesOf({ kind, facts, options }: DescribedEngine): Capabilities {
  const { lacks } = facts;
  return {
    family: 'other',
    prediction: 'epsilon',
    rough: false,
    reference: null,
    imageToImage: !lacks.includes('imageToImage'),
    inpaint9: false,
    controls: facts.controls.filter((name) => isOfSize(name, options.sidePx)),
    imagePrompt: false,
    sizeConditioning: false,
    clipSkip: facts.settings.includes('CLIP_stop_at_last_layers'),
    textEncoders: 1,
    latentChannels: 4,
    multiplePx: 8,
    buckets: kind === 'openai' ? OPENAI_SIZES.map(([width, height]) => [width, height]) : sizesOf(options.sidePx),
    weights: 'mixed',
    engine: {
      kind,
      samplers: knownSamplers(facts),
      schedules: knownSchedules(facts),
      lacks,
      drawsPages: canDrawPages({ facts, options }),
    },
  };
}

/** ControlNets of Stable Diffusion 1.5 and of SDXL fit no model of the other; which model is which its size tells. */
function isOfSize(name: string, sidePx: number): boolean {
  const isLarge = /xl|illustrious|noob|flux/i.test(name);
  const isSmall = /sd_?1\.?5|v1\.?1|v11|_v1p/i.test(name);
  return sidePx >= 768 ? !isSmall || isLarge : !isLarge;
}

/** Sizes of about one area, the square first. */
function sizesOf(sidePx: number): [number, number][] {
  const to64 = (px: number) => Math.max(64, Math.round(px / 64) * 64);
  return PROPORTIONS.map((proportion) => [to64(sidePx * Math.sqrt(proportion)), to64(sidePx / Math.sqrt(proportion))]);
}

function defaultsOf({ facts }: DescribedEngine): ModelDefaults {
  const samplers = knownSamplers(facts);
  const own = facts.defaults === null ? null : readSamplerLabels(facts.defaults.sampler, undefined).name;
  const wanted = [...(own === null ? [] : [own]), ...PREFERRED];
  return {
    sampler: wanted.find((name) => samplers.includes(name)) ?? samplers[0] ?? 'euler-a',
    steps: facts.defaults?.steps ?? 24,
    guidance: facts.defaults?.guidance ?? 6,
    guidanceRescale: 0,
    strength: 0.7,
    followRough: 0.6,
    clipSkip: null,
  };
}

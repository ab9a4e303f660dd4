import type { Graph, GraphLink, GraphNode } from './comfy-graph';
import type { GraphValues } from './comfy-values';
import { asNumber, asText } from './read-json';

/** What a sampler node is told, by A1111's keys, and where the rest comes from. */
export interface Sampling {
  readonly settings: Readonly<Record<string, string | number | null>>;
  readonly positive?: GraphLink;
  readonly negative?: GraphLink;
  readonly model?: GraphLink;
  readonly latent?: GraphLink;
  /** A guider that takes one conditioning alone. */
  readonly isWithoutNegative: boolean;
}

/** Nodes that are a sampler by themselves, and nodes that are a spread of noise levels. */
const SAMPLER_NODES: Readonly<Record<string, string>> = {
  SamplerEuler: 'euler',
  SamplerEulerAncestral: 'euler_ancestral',
  SamplerEulerAncestralCFGPP: 'euler_ancestral_cfg_pp',
  SamplerEulerCFGpp: 'euler_cfg_pp',
  SamplerLMS: 'lms',
  SamplerDPMPP_2M_SDE: 'dpmpp_2m_sde',
  SamplerDPMPP_3M_SDE: 'dpmpp_3m_sde',
  SamplerDPMPP_SDE: 'dpmpp_sde',
  SamplerDPMPP_2S_Ancestral: 'dpmpp_2s_ancestral',
  SamplerDPMAdaptative: 'dpm_adaptive',
  SamplerER_SDE: 'er_sde',
  SamplerLCMUpscale: 'lcm',
  SamplerLCM: 'lcm',
};
const SCHEDULE_NODES: Readonly<Record<string, string>> = {
  KarrasScheduler: 'karras',
  ExponentialScheduler: 'exponential',
  PolyexponentialScheduler: 'polyexponential',
  BetaSamplingScheduler: 'beta',
  VPScheduler: 'vp',
  LaplaceScheduler: 'laplace',
  SDTurboScheduler: 'sgm_uniform',
  AlignYourStepsScheduler: 'align_your_steps',
  GITSScheduler: 'gits',
  OptimalStepsScheduler: 'optimal_steps',
};
const LATENTS = ['latent_image', 'latent', 'samples', 'optional_latent'];

/**
 * The sampler that works first: of those whose noise no other sampler made, one that starts from an empty picture before one
 * that changes a picture, plain samplers before face repair and upscalers. Null where there is none.
 */
export function findSampler(graph: Graph, values: GraphValues): GraphNode | null {
  const samplers = [...graph.values()].filter(isSampler);
  const ranked = samplers.map((node) => {
    const before = values.upstream(latentLinks(node));
    const isLater = before.some((other) => other.id !== node.id && isSampler(other));
    const isRepair = /detailer|upscale|inpaint/i.test(node.type) && !/^KSampler/.test(node.type);
    const isEmpty = before.some(({ type }) => /empty/i.test(type)) || node.links.has('optional_latent');
    const start = asNumber(values.valueOf(node, 'start_at_step')) ?? 0;
    const rank = (isLater ? 8 : 0) + (isRepair ? 4 : 0) + (start > 0 ? 2 : 0) + (isEmpty ? 0 : 1);
    return { node, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.node ?? null;
}

function isSampler(node: GraphNode): boolean {
  const has = (name: string) => node.values.has(name) || node.links.has(name);
  const isGuided =
    has('positive') || has('guider') || has('pipe') || has('basic_pipe') || has('sdxl_tuple') || has('context');
  const isNoisy = has('seed') || has('noise_seed') || has('noise');
  return (
    isNoisy &&
    ((has('sampler_name') && (has('steps') || has('sigmas'))) || (has('sampler') && has('sigmas'))) &&
    (isGuided || /sampler/i.test(node.type))
  );
}

function latentLinks(node: GraphNode): GraphLink[] {
  return LATENTS.flatMap((name) => node.links.get(name) ?? []);
}

/** What the sampler node and the nodes that are parts of it (guider, noise, sigmas, sampler) say. */
export function samplingOf(graph: Graph, values: GraphValues, node: GraphNode): Sampling {
  const part = (...names: readonly string[]): GraphNode | undefined => {
    const links = names.flatMap((name) => node.links.get(name) ?? []);
    return values.upstream(links).find(({ type }) => !/^(reroute|.*switch.*|primitive.*)/i.test(type));
  };
  const guider = part('guider');
  const noise = part('noise');
  const levels = values.upstream([node.links.get('sigmas')].flatMap((link) => link ?? []));
  const sigmas = levels.find(hasSteps) ?? levels.find((each) => each.values.has('sigmas'));
  const chosen = part('sampler');
  const first = (names: readonly string[], ...nodes: readonly (GraphNode | undefined)[]) => {
    const found = nodes.flatMap((each) => (each ? names.map((name) => values.valueOf(each, name)) : []));
    return found.map(asText).find((text) => text !== null) ?? null;
  };
  const steps = first(['steps'], node, sigmas) ?? writtenSteps(sigmas);
  const denoise = asNumber(first(['denoise'], node, sigmas)) ?? shareOfSteps(values, node);
  const positive = node.links.get('positive') ?? guider?.links.get('positive') ?? guider?.links.get('conditioning');
  const negative = node.links.get('negative') ?? guider?.links.get('negative');
  const model = node.links.get('model') ?? guider?.links.get('model');
  const [latent] = latentLinks(node);
  return {
    settings: {
      Steps: steps,
      Sampler: first(['sampler_name'], node, chosen) ?? (chosen ? (SAMPLER_NODES[chosen.type] ?? chosen.type) : null),
      'Schedule type':
        first(['scheduler'], node, sigmas) ?? (sigmas ? (SCHEDULE_NODES[sigmas.type] ?? sigmas.type) : null),
      'CFG scale': first(['cfg', 'cfg_conds'], node, guider),
      Seed: first(['seed', 'noise_seed'], node, noise),
      'Denoising strength': denoise === null || denoise >= 1 ? null : denoise,
      'CFG Rescale': rescaleOf(values, model),
    },
    isWithoutNegative: guider !== undefined && negative === undefined,
    ...(positive && { positive }),
    ...(negative && { negative }),
    ...(model && { model }),
    ...(latent && { latent }),
  };
}

/** The share of its steps that a sampler with a first step draws; null where it draws all. */
function shareOfSteps(values: GraphValues, node: GraphNode): number | null {
  const [start, steps] = ['start_at_step', 'steps'].map((name) => asNumber(values.valueOf(node, name)));
  return start && steps && start < steps ? Math.round(100 * (1 - start / steps)) / 100 : null;
}

/** The steps of a list of noise levels that somebody wrote: one less than it has levels. */
function writtenSteps(sigmas: GraphNode | undefined): number | null {
  const written = asText(sigmas?.values.get('sigmas')) ?? '';
  const levels = written.split(/[\s,;]+/).filter((part) => part !== '');
  return levels.length > 1 ? levels.length - 1 : null;
}

/**
 * The sampler that draws the last steps with another model, behind this one: from which step on, and that model's link. Null
 * where there is none.
 */
export function refinerOf(
  graph: Graph,
  values: GraphValues,
  base: GraphNode,
): { readonly switchAt: number; readonly model: GraphLink } | null {
  for (const node of graph.values()) {
    const [latent] = latentLinks(node);
    const isNext = node.id !== base.id && isSampler(node) && latent !== undefined && graph.get(latent.id) === base;
    const [start, steps] = ['start_at_step', 'steps'].map((name) => asNumber(values.valueOf(node, name)));
    const model = node.links.get('model');
    if (isNext && start && steps && start < steps && model) return { switchAt: start / steps, model };
  }
  return null;
}

function hasSteps(node: GraphNode): boolean {
  return node.values.has('steps') || node.links.has('steps');
}

function rescaleOf(values: GraphValues, model: GraphLink | undefined): string | null {
  const node = model && values.upstream([model]).find(({ type }) => type === 'RescaleCFG');
  return node ? asText(values.valueOf(node, 'multiplier')) : null;
}

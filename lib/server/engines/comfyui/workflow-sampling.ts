import { invalid, linkedNode, missing, upstream, type WorkflowNode, type WorkflowNodes } from './workflow-nodes';

/** One input of one node. */
export interface WorkflowInput {
  readonly node: string;
  readonly input: string;
}

/** Where a workflow's sampler, and the nodes that are parts of it, are told what to do. */
export interface WorkflowSampling {
  /** The sampler, which takes the latents. */
  readonly node: string;
  /** The node that takes the model and the prompts: the sampler or its guider. */
  readonly guider: string;
  readonly positive: 'positive' | 'conditioning';
  /** A guider without guidance takes one prompt alone. */
  readonly hasNegative: boolean;
  readonly seed: WorkflowInput;
  readonly steps: WorkflowInput;
  readonly sampler: WorkflowInput;
  /** Null where the node is a schedule by itself. */
  readonly schedule: WorkflowInput | null;
  readonly guidance: WorkflowInput | null;
  /** Null where it is a first step (`KSamplerAdvanced`), or where the noise levels have to be split. */
  readonly denoise: WorkflowInput | null;
  /** Samplers that draw the last steps of the same drawing, such as a refiner's. */
  readonly followers: readonly string[];
}

/** Samplers that Koma can set; of each what is looked for first. */
const SAMPLERS = ['KSampler', 'KSamplerAdvanced', 'SamplerCustom', 'SamplerCustomAdvanced'];

/**
 * The sampler that works first, with the parts that it is made of: noise, guider, sampler and noise levels may be nodes of
 * their own.
 * @throws AppError `request-invalid` with what is missing
 */
export function readSampling(nodes: WorkflowNodes): WorkflowSampling {
  const id = firstSampler(nodes);
  const { class_type: kind, inputs } = nodes[id] ?? { class_type: '', inputs: {} };
  const own = (input: string): WorkflowInput => ({ node: id, input });
  const common = { node: id, guider: id, positive: 'positive' as const, hasNegative: true, followers: [] };
  if (kind === 'KSampler' || kind === 'KSamplerAdvanced') {
    return {
      ...common,
      seed: own(kind === 'KSampler' ? 'seed' : 'noise_seed'),
      ...{ steps: own('steps'), sampler: own('sampler_name'), schedule: own('scheduler'), guidance: own('cfg') },
      denoise: kind === 'KSampler' ? own('denoise') : null,
      followers: kind === 'KSampler' ? [] : followersOf(nodes, id),
    };
  }
  const parts = samplingParts(nodes, inputs);
  if (kind === 'SamplerCustom') return { ...common, ...parts, seed: own('noise_seed'), guidance: own('cfg') };
  const noise = upstream(nodes, inputs.noise, (node) => 'noise_seed' in node.inputs);
  if (noise === null) throw missing('RandomNoise', 'the seed');
  const guider = upstream(nodes, inputs.guider, ({ inputs: has }) => 'positive' in has || 'conditioning' in has);
  if (guider === null) throw missing('CFGGuider or BasicGuider', 'the prompts');
  const guided = nodes[guider]?.inputs ?? {};
  return {
    ...{ ...common, ...parts, guider, seed: { node: noise, input: 'noise_seed' } },
    positive: 'positive' in guided ? 'positive' : 'conditioning',
    hasNegative: 'negative' in guided,
    guidance: 'cfg' in guided ? { node: guider, input: 'cfg' } : null,
  };
}

/** The nodes of a sampler in parts that say which sampler, how many steps and how they are spread. */
function samplingParts(nodes: WorkflowNodes, inputs: WorkflowNode['inputs']) {
  const sampler = upstream(nodes, inputs.sampler, (node) => 'sampler_name' in node.inputs);
  if (sampler === null) throw missing('KSamplerSelect', 'the sampler');
  const levels = upstream(nodes, inputs.sigmas, (node) => 'steps' in node.inputs);
  if (levels === null) throw missing('BasicScheduler', 'the steps');
  const has = nodes[levels]?.inputs ?? {};
  const of = (input: string): WorkflowInput | null => (input in has ? { node: levels, input } : null);
  return {
    sampler: { node: sampler, input: 'sampler_name' },
    steps: { node: levels, input: 'steps' },
    schedule: of('scheduler'),
    denoise: of('denoise'),
  };
}

function firstSampler(nodes: WorkflowNodes): string {
  const all = Object.keys(nodes).filter((id) => SAMPLERS.includes(nodes[id]?.class_type ?? ''));
  const startsEmpty = (id: string) => {
    const source = linkedNode(nodes, nodes[id]?.inputs.latent_image);
    return source !== null && isEmptyLatent(nodes[source]);
  };
  const first = all.find(startsEmpty) ?? all.find((id) => nodes[id]?.inputs.add_noise !== 'disable') ?? all[0];
  if (first !== undefined) return first;
  const other = Object.values(nodes).find(({ class_type: name }) => /sampler/i.test(name))?.class_type;
  const hint = other === undefined ? '' : ` It has “${other}”, which Koma can’t set.`;
  throw invalid(`The workflow has no KSampler node for seed, steps and sampler.${hint}`);
}

function followersOf(nodes: WorkflowNodes, first: string): string[] {
  return Object.keys(nodes).filter(
    (id) =>
      id !== first &&
      nodes[id]?.class_type === 'KSamplerAdvanced' &&
      linkedNode(nodes, nodes[id].inputs.latent_image) === first,
  );
}

/** Whether a node makes an empty picture of a size. */
export function isEmptyLatent(node: WorkflowNode | undefined): boolean {
  return (
    node !== undefined && /^Empty.*Latent/.test(node.class_type) && 'width' in node.inputs && 'height' in node.inputs
  );
}

import { readScheduleName } from '@/pipeline/deliver';
import type { Seed } from '@/pipeline/seed';
import type { EngineDrawing } from '../engine-client';
import { seedMark } from '../json-with-seeds';
import { layoutText } from '../layout-text';
import { pickSampler } from '../pick-sampler';
import { layoutNode, pageNode } from './page-nodes';
import { textInputs, type WorkflowParts } from './read-workflow';
import type { WorkflowLink, WorkflowNode } from './workflow-nodes';
import type { WorkflowInput } from './workflow-sampling';

/** The pictures of a request as ComfyUI has them after their upload, by SHA-256. */
export type UploadedNames = ReadonlyMap<string, string>;

type Nodes = Record<string, WorkflowNode>;

/**
 * A workflow for one picture of a drawing: its model, prompts, size, seed and settings exchanged, and nodes added where
 * a drawing starts from a picture, keeps what is outside a mask, or follows control pictures. All of these are nodes that
 * come with ComfyUI; the workflow that was given is not changed.
 */
export function fillWorkflow(
  parts: WorkflowParts,
  drawing: EngineDrawing,
  o: { readonly seed: Seed; readonly uploaded: UploadedNames },
): Nodes {
  const { request, model } = drawing;
  const { sampling } = parts;
  const nodes: Nodes = structuredClone({ ...parts.nodes });
  const set = (id: string, inputs: Record<string, unknown>) => {
    const node = nodes[id];
    if (node) nodes[id] = { ...node, inputs: { ...node.inputs, ...inputs } };
  };
  const put = (place: WorkflowInput | null, value: unknown) => {
    if (place !== null && value !== undefined) set(place.node, { [place.input]: value });
  };
  const say = (ids: readonly string[], words: string) => {
    for (const id of ids) {
      const node = nodes[id];
      if (node) set(id, Object.fromEntries(textInputs(node).map((name) => [name, words])));
    }
  };
  set(parts.loader.node, { [parts.loader.input]: model });
  say(parts.positive, request.prompt.text);
  say(parts.negative, request.prompt.negative);
  const { widthPx, heightPx } = request.size;
  if (parts.size !== null) set(parts.size, { width: widthPx, height: heightPx, batch_size: 1 });
  const { sampler, schedule } = samplerWords(drawing, parts);
  put(sampling.seed, seedMark(o.seed));
  put(sampling.steps, request.sampler.steps);
  put(sampling.guidance, request.guidance.scale);
  put(sampling.sampler, sampler);
  put(sampling.schedule, schedule);
  const adding = { nodes, uploaded: o.uploaded };
  // A workflow that names an input for the page's rough says itself what it is for: its sampler starts as it is.
  const isOwnStart = request.layout !== undefined && pageNode(parts.nodes) !== null;
  const started = isOwnStart ? { ...drawing, request: { ...request, image: null } } : drawing;
  set(sampling.node, { ...startOf(parts, started, adding), ...shareOf(parts, started, nodes) });
  put(sampling.denoise, started.request.image?.strength ?? 1);
  set(sampling.guider, controlsOf(parts, drawing, adding));
  for (const [place, value] of pageInputs(parts, drawing, o.uploaded)) put(place, value);
  for (const id of sampling.followers) {
    set(id, {
      ...{ noise_seed: seedMark(o.seed), cfg: request.guidance.scale, sampler_name: sampler, scheduler: schedule },
      ...{ steps: request.sampler.steps, ...scaledSteps(parts, id, request.sampler.steps) },
    });
  }
  return nodes;
}

function samplerWords({ request, facts }: EngineDrawing, { nodes, sampling }: WorkflowParts) {
  const { sampler, schedule } = pickSampler(facts, request.sampler);
  const own = sampling.schedule && nodes[sampling.schedule.node]?.inputs[sampling.schedule.input];
  // The model's own schedule is the one that the workflow was made with.
  const usual = facts.schedules.find((name) => readScheduleName(name) === 'normal') ?? 'normal';
  return { sampler, schedule: schedule ?? own ?? usual };
}

/** How much of the picture that it starts from a sampler without a share of its own leaves: by its first step, or by levels. */
function shareOf({ nodes: given, sampling }: WorkflowParts, { request }: EngineDrawing, nodes: Nodes) {
  const share = request.image?.strength ?? 1;
  if (sampling.denoise !== null) return {};
  const sampler = given[sampling.node];
  if (sampler?.class_type === 'KSamplerAdvanced') {
    const { steps } = request.sampler;
    const { end_at_step: end } = {
      end_at_step: 10_000,
      ...scaledSteps({ nodes: given, sampling }, sampling.node, steps),
    };
    const start = Math.min(Math.round(steps * (1 - share)), steps - 1, Math.max(0, end - 1));
    return { start_at_step: start, end_at_step: end };
  }
  if (share >= 1) return {};
  nodes['koma-levels'] = {
    class_type: 'SplitSigmasDenoise',
    inputs: { sigmas: sampler?.inputs.sigmas, denoise: share },
  };
  return { sigmas: ['koma-levels', 1] satisfies WorkflowLink };
}

/** First and last step of a sampler of several, at the same share of other steps; without those that lie behind all. */
function scaledSteps(
  { nodes, sampling }: Pick<WorkflowParts, 'nodes' | 'sampling'>,
  id: string,
  steps: number,
): { start_at_step?: number; end_at_step?: number } {
  const inputs = nodes[id]?.inputs ?? {};
  const of = Number(nodes[sampling.node]?.inputs.steps);
  const scaled = (value: unknown) => {
    const at = typeof value === 'number' && value > 0 && value < of ? Math.round((value / of) * steps) : null;
    return at === null ? null : Math.min(Math.max(at, 1), Math.max(1, steps - 1));
  };
  const [start, end] = [scaled(inputs.start_at_step), scaled(inputs.end_at_step)];
  return { ...(start !== null && { start_at_step: start }), ...(end !== null && { end_at_step: end }) };
}

interface Adding {
  readonly nodes: Nodes;
  readonly uploaded: UploadedNames;
}

/** What the sampler starts from. */
function startOf(parts: WorkflowParts, { request }: EngineDrawing, { nodes, uploaded }: Adding) {
  const { image, mask, size } = request;
  if (image === null) {
    if (parts.size !== null) return {};
    nodes['koma-empty'] = {
      class_type: 'EmptyLatentImage',
      inputs: { width: size.widthPx, height: size.heightPx, batch_size: 1 },
    };
    return { latent_image: ['koma-empty', 0] };
  }
  nodes['koma-image'] = loadImage(uploaded, image.picture.sha256);
  nodes['koma-encode'] = { class_type: 'VAEEncode', inputs: { pixels: ['koma-image', 0], vae: parts.vae } };
  if (mask === null) return { latent_image: ['koma-encode', 0] };
  nodes['koma-mask'] = {
    class_type: 'LoadImageMask',
    inputs: { image: uploaded.get(mask.picture.sha256) ?? '', channel: 'red' },
  };
  nodes['koma-masked'] = {
    class_type: 'SetLatentNoiseMask',
    inputs: { samples: ['koma-encode', 0], mask: ['koma-mask', 0] },
  };
  return { latent_image: ['koma-masked', 0] };
}

/** A whole page's rough and layout, where the workflow names inputs for them. */
function pageInputs(
  { nodes }: WorkflowParts,
  { request, inputs }: EngineDrawing,
  uploaded: UploadedNames,
): [WorkflowInput, string][] {
  const json = layoutText({ request, inputs });
  if (json === null) return [];
  const [page, layout] = [pageNode(nodes), layoutNode(nodes)];
  const name = request.image === null ? undefined : uploaded.get(request.image.picture.sha256);
  return [
    ...(page === null || name === undefined ? [] : [[page, name] satisfies [WorkflowInput, string]]),
    ...(layout === null ? [] : [[layout, json] satisfies [WorkflowInput, string]]),
  ];
}

/** The prompts of the sampler held to control pictures, one after another. */
function controlsOf(parts: WorkflowParts, { request }: EngineDrawing, { nodes, uploaded }: Adding) {
  const { guider, positive, hasNegative } = parts.sampling;
  const own = parts.nodes[guider]?.inputs ?? {};
  // The node needs both, where the guider takes one alone.
  let guided = { positive: own[positive], negative: hasNegative ? own.negative : own[positive] };
  for (const [index, { name, picture, scale, from, to }] of request.controls.entries()) {
    const id = `koma-control-${index + 1}`;
    nodes[`${id}-model`] = { class_type: 'ControlNetLoader', inputs: { control_net_name: name } };
    nodes[`${id}-image`] = loadImage(uploaded, picture.sha256);
    nodes[id] = {
      class_type: 'ControlNetApplyAdvanced',
      inputs: {
        ...guided,
        control_net: [`${id}-model`, 0],
        image: [`${id}-image`, 0],
        strength: scale,
        start_percent: from,
        end_percent: to,
        vae: parts.vae,
      },
    };
    guided = { positive: [id, 0] satisfies WorkflowLink, negative: [id, 1] satisfies WorkflowLink };
  }
  return { [positive]: guided.positive, ...(hasNegative && { negative: guided.negative }) };
}

function loadImage(uploaded: UploadedNames, sha256: string): WorkflowNode {
  return { class_type: 'LoadImage', inputs: { image: uploaded.get(sha256) ?? '' } };
}

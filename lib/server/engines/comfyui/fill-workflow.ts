import { readScheduleName } from '@/pipeline/deliver';
import type { Seed } from '@/pipeline/seed';
import type { EngineDrawing } from '../engine-client';
import { seedMark } from '../json-with-seeds';
import { pickSampler } from '../pick-sampler';
import type { WorkflowLink, WorkflowNode, WorkflowParts } from './read-workflow';

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
  const nodes: Nodes = structuredClone({ ...parts.nodes });
  const set = (id: string, inputs: Record<string, unknown>) => {
    const node = nodes[id];
    if (node) nodes[id] = { ...node, inputs: { ...node.inputs, ...inputs } };
  };
  set(parts.loader.node, { [parts.loader.input]: model });
  set(parts.positive, { text: request.prompt.text });
  if (parts.negative !== null) set(parts.negative, { text: request.prompt.negative });
  const { widthPx, heightPx } = request.size;
  if (parts.size !== null) set(parts.size, { width: widthPx, height: heightPx, batch_size: 1 });
  set(parts.sampler, {
    ...samplerInputs(drawing, parts),
    seed: seedMark(o.seed),
    denoise: request.image?.strength ?? 1,
    ...startOf(parts, drawing, { nodes, uploaded: o.uploaded }),
    ...controlsOf(parts, drawing, { nodes, uploaded: o.uploaded }),
  });
  return nodes;
}

function samplerInputs({ request, facts }: EngineDrawing, { nodes, sampler: id }: WorkflowParts) {
  const { sampler, schedule } = pickSampler(facts, request.sampler);
  const own = nodes[id]?.inputs.scheduler;
  return {
    steps: request.sampler.steps,
    cfg: request.guidance.scale,
    sampler_name: sampler,
    // The model's own schedule is the one that the workflow was made with.
    scheduler: schedule ?? own ?? facts.schedules.find((name) => readScheduleName(name) === 'normal') ?? 'normal',
  };
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

/** The prompts of the sampler held to control pictures, one after another. */
function controlsOf(parts: WorkflowParts, { request }: EngineDrawing, { nodes, uploaded }: Adding) {
  const sampler = parts.nodes[parts.sampler]?.inputs ?? {};
  let guided = { positive: sampler.positive, negative: sampler.negative };
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
  return guided;
}

function loadImage(uploaded: UploadedNames, sha256: string): WorkflowNode {
  return { class_type: 'LoadImage', inputs: { image: uploaded.get(sha256) ?? '' } };
}

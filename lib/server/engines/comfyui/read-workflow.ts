import { z } from 'zod';
import type { Workflow } from '@/lib/contracts/engines';
import {
  invalid,
  linkOf,
  missing,
  upstream,
  type WorkflowLink,
  type WorkflowNode,
  type WorkflowNodes,
} from './workflow-nodes';
import { isEmptyLatent, readSampling, type WorkflowSampling } from './workflow-sampling';

const nodeSchema = z.looseObject({ class_type: z.string().max(200), inputs: z.record(z.string(), z.unknown()) });

/** Where in a workflow what changes from drawing to drawing stands. */
export interface WorkflowParts {
  readonly nodes: WorkflowNodes;
  readonly sampling: WorkflowSampling;
  /** The nodes that encode the prompt: one, and the refiner's. */
  readonly positive: readonly string[];
  /** None where the workflow has no text of its own for it. */
  readonly negative: readonly string[];
  readonly loader: { readonly node: string; readonly input: 'ckpt_name' | 'unet_name' };
  /** The empty picture that it starts from; null where it starts from a picture alone. */
  readonly size: string | null;
  /** The picture that it starts from; null where it starts from an empty one. */
  readonly image: string | null;
  /** The VAE that pictures are encoded with. */
  readonly vae: WorkflowLink;
  readonly save: string;
}

/** Nodes that a list of a workflow is longer than are none that anybody made. */
const MOST_NODES = 2000;
/** Under what names text encoders take their words. */
const TEXT_INPUTS = ['text', 'text_g', 'text_l', 'clip_l', 't5xxl', 'prompt'] as const;

/**
 * Finds a workflow's parts by the classes of its nodes and the links between them.
 * @throws AppError `request-invalid` with what is missing
 */
export function readWorkflow(workflow: Workflow): WorkflowParts {
  if (Array.isArray(workflow.nodes)) {
    throw invalid('This is a workflow as ComfyUI’s editor saves it. Use “Export (API)” in ComfyUI’s menu.');
  }
  const parsed = z.record(z.string(), nodeSchema).safeParse(workflow);
  if (!parsed.success || Object.keys(parsed.data).length > MOST_NODES) {
    throw invalid('This is no workflow in ComfyUI’s API format. Use “Export (API)” in ComfyUI’s menu.');
  }
  const nodes = parsed.data;
  const sampling = readSampling(nodes);
  const guided = nodes[sampling.guider]?.inputs ?? {};
  const latent = nodes[sampling.node]?.inputs.latent_image;
  const positive = textsOf(nodes, sampling, sampling.positive);
  if (positive.length === 0) throw missing('CLIPTextEncode', 'the prompt');
  const negative = sampling.hasNegative ? textsOf(nodes, sampling, 'negative') : [];
  const loader = upstream(nodes, guided.model, (node) => loaderInput(node) !== null);
  const input = loader === null ? null : loaderInput(nodes[loader]);
  if (loader === null || input === null) throw missing('CheckpointLoaderSimple or UNETLoader', 'the model');
  const size = upstream(nodes, latent, isEmptyLatent);
  const image = upstream(nodes, latent, (node) => node.class_type === 'LoadImage');
  if (size === null && image === null) throw missing('EmptyLatentImage or LoadImage', 'what it starts from');
  return {
    ...{ nodes, sampling, positive, size, image },
    negative: negative.filter((id) => !positive.includes(id)),
    loader: { node: loader, input },
    ...endOf(nodes),
  };
}

/** Inputs of a text encoder that take its words. */
export function textInputs({ inputs }: WorkflowNode): string[] {
  return TEXT_INPUTS.filter((name) => name in inputs);
}

/** The encoders of one side, of the sampler and of those that go on from it. */
function textsOf(nodes: WorkflowNodes, { guider, followers }: WorkflowSampling, input: string): string[] {
  const found = [guider, ...followers].flatMap((id) => upstream(nodes, nodes[id]?.inputs[input], isText) ?? []);
  return [...new Set(found)];
}

/** Where its pictures come out, and with which VAE. */
function endOf(nodes: WorkflowNodes): Pick<WorkflowParts, 'save' | 'vae'> {
  const saves = Object.keys(nodes).filter((id) => ['SaveImage', 'PreviewImage'].includes(nodes[id]?.class_type ?? ''));
  const save = saves.find((id) => nodes[id]?.class_type === 'SaveImage') ?? saves[0];
  if (save === undefined) throw missing('SaveImage', 'its pictures');
  const decode = upstream(nodes, nodes[save]?.inputs.images, (node) => /^VAEDecode/.test(node.class_type));
  const vae = linkOf(decode === null ? null : nodes[decode]?.inputs.vae);
  if (vae === null) throw missing('VAEDecode', 'the pictures');
  return { save, vae };
}

function isText(node: WorkflowNode): boolean {
  return /TextEncode/.test(node.class_type) && textInputs(node).length > 0;
}

function loaderInput(node: WorkflowNode | undefined): 'ckpt_name' | 'unet_name' | null {
  if (node === undefined) return null;
  if (/^CheckpointLoader/.test(node.class_type) && 'ckpt_name' in node.inputs) return 'ckpt_name';
  return /^UNETLoader$|UnetLoaderGGUF$/.test(node.class_type) && 'unet_name' in node.inputs ? 'unet_name' : null;
}

import { z } from 'zod';
import type { Workflow } from '@/lib/contracts/engines';
import { AppError } from '../../app-error';

const nodeSchema = z.looseObject({ class_type: z.string().max(200), inputs: z.record(z.string(), z.unknown()) });
const linkSchema = z.tuple([z.union([z.string(), z.number()]).transform(String), z.number().int().min(0)]);

export type WorkflowNode = z.infer<typeof nodeSchema>;
export type WorkflowLink = [nodeId: string, output: number];
export type WorkflowNodes = Readonly<Record<string, WorkflowNode>>;

/** Where in a workflow what changes from drawing to drawing stands. */
export interface WorkflowParts {
  readonly nodes: WorkflowNodes;
  readonly sampler: string;
  readonly positive: string;
  /** Null where the workflow has no text of its own for it. */
  readonly negative: string | null;
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
  const sampler = samplerOf(nodes);
  const inputs = nodes[sampler]?.inputs ?? {};
  const positive = upstream(nodes, inputs.positive, isText);
  if (positive === null) throw missing('CLIPTextEncode', 'the prompt');
  const negative = upstream(nodes, inputs.negative, isText);
  const loader = upstream(nodes, inputs.model, (node) => loaderInput(node) !== null);
  const input = loader === null ? null : loaderInput(nodes[loader]);
  if (loader === null || input === null) throw missing('CheckpointLoaderSimple or UNETLoader', 'the model');
  const size = upstream(nodes, inputs.latent_image, isEmptyLatent);
  const image = upstream(nodes, inputs.latent_image, (node) => node.class_type === 'LoadImage');
  if (size === null && image === null) throw missing('EmptyLatentImage or LoadImage', 'what it starts from');
  return {
    ...{ nodes, sampler, positive, size, image },
    negative: negative === positive ? null : negative,
    loader: { node: loader, input },
    ...endOf(nodes),
  };
}

function samplerOf(nodes: WorkflowNodes): string {
  const all = Object.keys(nodes).filter((id) => nodes[id]?.class_type === 'KSampler');
  const first = all.find((id) => linkedTo(nodes, nodes[id]?.inputs.latent_image, isEmptyLatent)) ?? all[0];
  if (first !== undefined) return first;
  const other = Object.values(nodes).find(({ class_type: name }) => /sampler/i.test(name))?.class_type;
  const hint = other === undefined ? '' : ` It has “${other}”, which Koma can’t set.`;
  throw invalid(`The workflow has no KSampler node for seed, steps and sampler.${hint}`);
}

/** Where its pictures come out, and with which VAE. */
function endOf(nodes: WorkflowNodes): Pick<WorkflowParts, 'save' | 'vae'> {
  const saves = Object.keys(nodes).filter((id) => ['SaveImage', 'PreviewImage'].includes(nodes[id]?.class_type ?? ''));
  const save = saves.find((id) => nodes[id]?.class_type === 'SaveImage') ?? saves[0];
  if (save === undefined) throw missing('SaveImage', 'its pictures');
  const decode = upstream(nodes, nodes[save]?.inputs.images, (node) => /^VAEDecode/.test(node.class_type));
  const vae = linkSchema.safeParse(decode === null ? null : nodes[decode]?.inputs.vae);
  if (!vae.success) throw missing('VAEDecode', 'the pictures');
  return { save, vae: vae.data };
}

function isText({ class_type: name, inputs }: WorkflowNode): boolean {
  return name === 'CLIPTextEncode' && 'text' in inputs;
}

function isEmptyLatent({ class_type: name, inputs }: WorkflowNode): boolean {
  return /^Empty.*Latent/.test(name) && 'width' in inputs && 'height' in inputs;
}

function loaderInput(node: WorkflowNode | undefined): 'ckpt_name' | 'unet_name' | null {
  if (node === undefined) return null;
  if (/^CheckpointLoader/.test(node.class_type) && 'ckpt_name' in node.inputs) return 'ckpt_name';
  return /^UNETLoader$|UnetLoaderGGUF$/.test(node.class_type) && 'unet_name' in node.inputs ? 'unet_name' : null;
}

function linkedTo(nodes: WorkflowNodes, input: unknown, fits: (node: WorkflowNode) => boolean): boolean {
  const link = linkSchema.safeParse(input);
  const node = link.success ? nodes[link.data[0]] : undefined;
  return node !== undefined && fits(node);
}

/** The nearest node that fits, going up from an input along the links; null where none does. */
function upstream(nodes: WorkflowNodes, input: unknown, fits: (node: WorkflowNode) => boolean): string | null {
  const seen = new Set<string>();
  let layer = [input];
  while (layer.length > 0) {
    const ids = layer.flatMap((each) => {
      const link = linkSchema.safeParse(each);
      return link.success && !seen.has(link.data[0]) ? [link.data[0]] : [];
    });
    for (const id of ids) seen.add(id);
    const found = ids.flatMap((id) => nodes[id] ?? []);
    const hit = ids.find((id) => nodes[id] !== undefined && fits(nodes[id]));
    if (hit !== undefined) return hit;
    layer = found.flatMap((node) => Object.values(node.inputs));
  }
  return null;
}

function missing(node: string, what: string): AppError {
  return invalid(`The workflow has no ${node} node for ${what} that leads to its KSampler.`);
}

function invalid(sentence: string): AppError {
  return new AppError('request-invalid', sentence, {
    fields: [{ path: 'options.workflow', message: sentence }],
    action: 'Choose another workflow file.',
  });
}

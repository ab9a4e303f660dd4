import { z } from 'zod';
import { AppError } from '../../app-error';

const linkSchema = z.tuple([z.union([z.string(), z.number()]).transform(String), z.number().int().min(0)]);

export interface WorkflowNode {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
}
export type WorkflowLink = [nodeId: string, output: number];
export type WorkflowNodes = Readonly<Record<string, WorkflowNode>>;

/** The output that an input is connected to; null for values. */
export function linkOf(input: unknown): WorkflowLink | null {
  return linkSchema.safeParse(input).data ?? null;
}

/** The node that an input is connected to; null for values and for nodes that aren't there. */
export function linkedNode(nodes: WorkflowNodes, input: unknown): string | null {
  const id = linkOf(input)?.[0];
  return id !== undefined && nodes[id] !== undefined ? id : null;
}

/** The nearest node that fits, going up from an input along the links; null where none does. */
export function upstream(nodes: WorkflowNodes, input: unknown, fits: (node: WorkflowNode) => boolean): string | null {
  const seen = new Set<string>();
  let layer = [input];
  while (layer.length > 0) {
    const ids = layer.flatMap((each) => {
      const id = linkOf(each)?.[0];
      return id !== undefined && !seen.has(id) ? [id] : [];
    });
    for (const id of ids) seen.add(id);
    const hit = ids.find((id) => nodes[id] !== undefined && fits(nodes[id]));
    if (hit !== undefined) return hit;
    layer = ids.flatMap((id) => Object.values(nodes[id]?.inputs ?? {}));
  }
  return null;
}

/** What a workflow lacks, in a sentence. */
export function missing(node: string, what: string): AppError {
  return invalid(`The workflow has no ${node} node for ${what} that leads to its sampler.`);
}

/** A workflow that can't be drawn with, and why, in a sentence. */
export function invalid(sentence: string): AppError {
  return new AppError('request-invalid', sentence, {
    fields: [{ path: 'options.workflow', message: sentence }],
    action: 'Choose another workflow file.',
  });
}

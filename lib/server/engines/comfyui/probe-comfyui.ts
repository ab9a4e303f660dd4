import { z } from 'zod';
import type { EngineFacts, EngineLack } from '@/lib/contracts/engines';
import { controlKindOf } from '@/lib/rough';
import { AppError } from '../../app-error';
import { askJson } from '../ask-engine';
import type { EngineAccess } from '../engine-client';
import { engineFailure } from '../engine-failure';
import { readWorkflow, type WorkflowParts } from './read-workflow';

const statsSchema = z.looseObject({ system: z.looseObject({ comfyui_version: z.string().catch('') }) });
const inputsSchema = z.record(z.string(), z.unknown());
const nodeInfoSchema = z.record(
  z.string(),
  z.looseObject({
    input: z.looseObject({ required: inputsSchema.catch({}), optional: inputsSchema.catch({}) }),
  }),
);
/** A list of choices as older and newer versions write it. */
const choicesSchema = z.union([
  z.tuple([z.array(z.string())], z.unknown()).transform(([names]) => names),
  z
    .tuple([z.literal('COMBO'), z.looseObject({ options: z.array(z.string()) })], z.unknown())
    .transform(([, o]) => o.options),
]);

const MOST = 2000;

/**
 * What a ComfyUI has for its workflow: the models of the workflow's loader, samplers, schedules and ControlNets.
 * @throws AppError `request-invalid` for a workflow whose parts can't be found; `engine-refused` for nodes that it lacks
 */
export async function probeComfyui(engine: EngineAccess, signal: AbortSignal): Promise<EngineFacts> {
  const parts = workflowOf(engine);
  const { system } = await askJson(engine, statsSchema, { path: '/system_stats', signal });
  await requireNodes(engine, parts, signal);
  const { node, input } = parts.loader;
  const loader = parts.nodes[node];
  const sampler = parts.nodes[parts.sampler]?.inputs ?? {};
  const controlnets = await choicesOf(engine, { node: 'ControlNetLoader', input: 'control_net_name', signal });
  const controls = controlnets.filter((name) => controlKindOf(name) !== null);
  const lacks: EngineLack[] = [
    'progress',
    'regions',
    'references',
    ...(controls.length === 0 ? ['controlnet' as const] : []),
    ...(parts.negative === null ? ['negative' as const] : []),
  ];
  return {
    version: system.comfyui_version,
    models: await choicesOf(engine, { node: loader?.class_type ?? '', input, signal }),
    currentModel: wordOf(loader?.inputs[input]),
    samplers: await choicesOf(engine, { node: 'KSampler', input: 'sampler_name', signal }),
    schedules: await choicesOf(engine, { node: 'KSampler', input: 'scheduler', signal }),
    controls,
    settings: [],
    defaults: {
      sampler: wordOf(sampler.sampler_name),
      schedule: wordOf(sampler.scheduler),
      steps: z.number().int().min(1).max(150).catch(20).parse(sampler.steps),
      guidance: z.number().min(0).max(30).catch(7).parse(sampler.cfg),
    },
    lacks,
  };
}

/** The parts of an engine's workflow. @throws AppError `request-invalid` */
export function workflowOf({ options }: EngineAccess): WorkflowParts {
  if (options.workflow !== null) return readWorkflow(options.workflow);
  throw new AppError('request-invalid', 'ComfyUI needs a workflow in its API format.', {
    fields: [{ path: 'options.workflow', message: 'Choose a workflow file.' }],
    action: 'Use “Export (API)” in ComfyUI’s menu, and choose that file.',
  });
}

async function requireNodes(engine: EngineAccess, { nodes }: WorkflowParts, signal: AbortSignal): Promise<void> {
  const missing: string[] = [];
  for (const name of new Set(Object.values(nodes).map(({ class_type: each }) => each))) {
    const info = await askJson(engine, nodeInfoSchema, { path: infoPath(name), signal });
    if (!(name in info)) missing.push(name);
  }
  if (missing.length === 0) return;
  const sentence = `The engine “${engine.name}” lacks nodes of the workflow: ${missing.join(', ').slice(0, 300)}.`;
  throw engineFailure('engine-refused', sentence);
}

async function choicesOf(
  engine: EngineAccess,
  o: { readonly node: string; readonly input: string; readonly signal: AbortSignal },
): Promise<string[]> {
  const info = await askJson(engine, nodeInfoSchema, { path: infoPath(o.node), signal: o.signal });
  const { required = {}, optional = {} } = info[o.node]?.input ?? {};
  return choicesSchema
    .catch([])
    .parse(required[o.input] ?? optional[o.input])
    .slice(0, MOST);
}

function infoPath(node: string): string {
  return `/object_info/${encodeURIComponent(node)}`;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

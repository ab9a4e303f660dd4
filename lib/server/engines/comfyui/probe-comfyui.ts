import { z } from 'zod';
import type { EngineFacts, EngineLack } from '@/lib/contracts/engines';
import { controlKindOf } from '@/lib/rough';
import { AppError } from '../../app-error';
import { askJson } from '../ask-engine';
import type { EngineAccess } from '../engine-client';
import { engineFailure } from '../engine-failure';
import { readWorkflow, type WorkflowParts } from './read-workflow';
import type { WorkflowInput } from './workflow-sampling';

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
/** Koma adds it to a workflow. */
const CONTROLNET_LOADER = 'ControlNetLoader';

/**
 * What a ComfyUI has for its workflow: the models of the workflow's loader, samplers, schedules and ControlNets.
 * @throws AppError `request-invalid` for a workflow whose parts can't be found; `engine-refused` for nodes that it lacks
 */
export async function probeComfyui(engine: EngineAccess, signal: AbortSignal): Promise<EngineFacts> {
  const parts = workflowOf(engine);
  const { system } = await askJson(engine, statsSchema, { path: '/system_stats', signal });
  const inputs = await inputsOf(engine, parts, signal);
  const choicesOf = (node: string, input: string): string[] =>
    choicesSchema.catch([]).parse(inputs.get(node)?.[input]).slice(0, MOST);
  const { node, input } = parts.loader;
  const loader = parts.nodes[node];
  const { sampling } = parts;
  const classOf = (id: string) => parts.nodes[id]?.class_type ?? '';
  const valueOf = (place: WorkflowInput | null) => place && parts.nodes[place.node]?.inputs[place.input];
  const listOf = (place: WorkflowInput | null) => (place ? choicesOf(classOf(place.node), place.input) : []);
  const controls = choicesOf(CONTROLNET_LOADER, 'control_net_name').filter((name) => controlKindOf(name) !== null);
  const lacks: EngineLack[] = [
    'progress',
    'regions',
    'references',
    ...(controls.length === 0 ? ['controlnet' as const] : []),
    ...(parts.negative.length === 0 ? ['negative' as const] : []),
  ];
  return {
    version: system.comfyui_version,
    models: choicesOf(loader?.class_type ?? '', input),
    currentModel: wordOf(loader?.inputs[input]),
    samplers: listOf(sampling.sampler),
    schedules: listOf(sampling.schedule),
    controls,
    settings: [],
    layoutScript: '',
    defaults: {
      sampler: wordOf(valueOf(sampling.sampler)),
      schedule: wordOf(valueOf(sampling.schedule)),
      steps: z.number().int().min(1).max(150).catch(20).parse(valueOf(sampling.steps)),
      guidance: z.number().min(0).max(30).catch(7).parse(valueOf(sampling.guidance)),
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

/** What each node of a workflow takes, and the loader of ControlNets, each of which is asked about once. */
async function inputsOf(
  engine: EngineAccess,
  { nodes }: WorkflowParts,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const used = new Set(Object.values(nodes).map(({ class_type: name }) => name));
  const inputs = new Map<string, Readonly<Record<string, unknown>>>();
  for (const name of new Set([...used, CONTROLNET_LOADER])) {
    const path = `/object_info/${encodeURIComponent(name)}`;
    const info = (await askJson(engine, nodeInfoSchema, { path, signal }))[name];
    if (info !== undefined) inputs.set(name, { ...info.input.optional, ...info.input.required });
  }
  const missing = [...used].filter((name) => !inputs.has(name));
  if (missing.length === 0) return inputs;
  const sentence = `The engine “${engine.name}” lacks nodes of the workflow: ${missing.join(', ').slice(0, 300)}.`;
  throw engineFailure('engine-refused', sentence);
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

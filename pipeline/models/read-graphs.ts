import { readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { readOnnxGraph, type OnnxGraph } from '../onnx/read-onnx-graph';
import { missing, readJson } from './model-card';
import type { ModelGraph } from './opened-model';

/** A graph file as it was found, with its constants for the checks that need them. */
export interface FoundGraph extends ModelGraph {
  /** Relative to the model's folder, for sentences. */
  readonly name: string;
  readonly onnx: OnnxGraph;
}

/**
 * The graph in a part's folder.
 * @param part such as `unet`
 * @throws PipelineError `model-missing-file`, `model-unreadable`
 */
export async function readGraph(folder: string, part: string): Promise<FoundGraph> {
  const found = await findGraph(folder, part);
  if (found) return found;
  throw missing(join(folder, part, 'model.onnx'), `the model's ${part.replaceAll('_', ' ')}`);
}

/** As `readGraph`, null when the part is absent. */
export async function findGraph(folder: string, part: string): Promise<FoundGraph | null> {
  const path = join(folder, part, 'model.onnx');
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) return null;
  const onnx = await readOnnxGraph(path);
  await checkExternal(folder, path, onnx);
  const config = await readJson(join(folder, part, 'config.json'));
  return {
    path,
    source: { kind: 'file', path },
    name: relative(folder, path),
    inputs: onnx.inputs,
    outputs: onnx.outputs,
    config: z.record(z.string(), z.unknown()).catch({}).parse(config ?? {}),
    onnx,
  };
}

async function checkExternal(folder: string, path: string, { initializers }: OnnxGraph): Promise<void> {
  const ends = new Map<string, number>();
  for (const { external } of initializers) {
    if (external) ends.set(external.location, Math.max(ends.get(external.location) ?? 0, external.endByte));
  }
  for (const [location, end] of ends) {
    const place = join(dirname(path), location);
    // ONNX Runtime follows no way out of the graph's own folder either.
    if (isAbsolute(location) || relative(dirname(path), place).split(sep)[0] === '..') {
      throw new PipelineError(
        'model-foreign-graph',
        `${relative(folder, path)} keeps weights at "${location}", outside its own folder, which is not followed.`,
      );
    }
    const file = await stat(place).catch(() => null);
    if (!file) throw missing(relative(folder, place), `the weights of ${relative(folder, path)}`);
    if (file.size < end) {
      throw new PipelineError(
        'model-unreadable',
        `${relative(folder, place)} has ${file.size} bytes, and ${relative(folder, path)} needs ${end}. Copy the file again.`,
      );
    }
  }
}

/** ControlNets lie in `controlnet/`, or one in each folder below it. */
export async function findControlnets(folder: string): Promise<Record<string, FoundGraph>> {
  const own = await findGraph(folder, 'controlnet');
  const names = await readdir(join(folder, 'controlnet'), { withFileTypes: true }).catch(() => []);
  const found: Record<string, FoundGraph> = own ? { controlnet: own } : {};
  for (const entry of names) {
    if (!entry.isDirectory()) continue;
    const graph = await findGraph(folder, join('controlnet', entry.name));
    if (graph) found[entry.name] = graph;
  }
  return found;
}

import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { PipelineError } from '../error';
import { ProtobufBytes } from './protobuf-fields';
import { parseOnnxGraph, withOnnxFile, type OnnxGraph } from './read-onnx-graph';

const OPSET_IMPORT = 8;
const OPSET_DOMAIN = 1;
/** Operators that ONNX Runtime brings itself; all others are programs of somebody else. */
const KNOWN_DOMAINS: readonly string[] = ['', 'ai.onnx', 'ai.onnx.ml', 'com.microsoft', 'com.microsoft.nchwc'];

/**
 * Whether an ONNX file may be loaded: its operators are those of ONNX and ONNX Runtime, and what it keeps in other files lies
 * beside or below it.
 * @param folder that the model's files lie in; its own where absent
 * @throws PipelineError `model-unreadable`, `model-foreign-graph`
 */
export async function checkOnnxFile(path: string, folder = dirname(path)): Promise<OnnxGraph> {
  return withOnnxFile(path, async (reader) => {
    const bytes = new ProtobufBytes(reader);
    for await (const field of bytes.fields({ start: 0, end: bytes.size })) {
      if (field.number !== OPSET_IMPORT) continue;
      for await (const part of bytes.fields(field)) {
        if (part.number !== OPSET_DOMAIN) continue;
        const domain = await bytes.text(part);
        if (!KNOWN_DOMAINS.includes(domain)) {
          throw refuse(
            path,
            `needs the operators “${domain.slice(0, 80)}”, which are a program of their own: get a plain ONNX export`,
          );
        }
      }
    }
    const graph = await parseOnnxGraph(reader);
    for (const { external } of graph.initializers) {
      if (external !== null) await checkExternal(path, folder, external.location);
    }
    return graph;
  });
}

async function checkExternal(path: string, folder: string, location: string): Promise<void> {
  const place = join(dirname(path), location);
  const inside = relative(folder, place);
  if (inside.startsWith('..') || location.startsWith('/') || /^[a-z]:|\\/i.test(location)) {
    throw refuse(path, `keeps weights in “${location.slice(0, 80)}”, outside of its folder`);
  }
  const names: string[] = await readdir(dirname(place)).catch(() => []);
  if (!names.includes(basename(place)))
    throw refuse(path, `keeps weights in “${location.slice(0, 80)}”, which is missing`);
}

function refuse(path: string, what: string): PipelineError {
  return new PipelineError('model-foreign-graph', `${basename(path)} ${what}.`);
}

import { PipelineError } from '../error';
import { decodePicture } from '../image/decode-picture';
import { pictureToSigned } from '../image/picture-tensor';
import { resizePicture } from '../image/resize-picture';
import type { OpenedModel } from '../models/opened-model';
import type { GenerationRequest, RequestInputs } from '../request';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import { fromGraphTensor, toGraphTensor } from '../runtime/graph-tensor';

/**
 * Each reference of the request as tokens of the model's own `reference_encoder`.
 * @returns float32 [tokens, width] a reference, in the request's order
 */
export async function encodeReferences(
  request: GenerationRequest,
  inputs: RequestInputs,
  { runtime, model }: { runtime: InferenceRuntime; model: OpenedModel },
): Promise<Float32Array[]> {
  const file = model.graphs.referenceEncoder;
  const ability = model.capabilities.reference;
  if (request.references.length === 0) return [];
  if (!file || !ability) throw new PipelineError('capability-missing', `The model "${model.id}" takes no references.`);
  const graph = await runtime.load(file.source);
  const [image, slot] = ['image', 'slot'].map((name) => graph.inputs.find((spec) => spec.name === name));
  if (!image || !slot) throw new PipelineError('model-foreign-graph', `${file.path} takes no "image" and "slot".`);
  const tokens: Float32Array[] = [];
  for (const reference of request.references) {
    const picture = await decodePicture(inputBytes(inputs, reference.picture.sha256), { channels: 3 });
    const square = await resizePicture(picture, { widthPx: ability.sidePx, heightPx: ability.sidePx });
    const feeds = {
      image: toGraphTensor(pictureToSigned(square), [1, 3, ability.sidePx, ability.sidePx], image),
      slot: toGraphTensor(Float32Array.of(reference.slot), [1], slot),
    };
    const answer = await runtime.run(graph, feeds, { doing: 'reading a reference' });
    const [first] = Object.values(answer);
    if (!first) throw new PipelineError('model-foreign-graph', `${file.path} gave no tokens.`);
    tokens.push(fromGraphTensor(first).data);
  }
  return tokens;
}

/**
 * The bytes of one of the request's pictures.
 * @throws PipelineError `input-missing`
 */
export function inputBytes(inputs: RequestInputs, sha256: string): Uint8Array {
  const bytes = inputs.get(sha256);
  if (bytes) return bytes;
  throw new PipelineError('input-missing', `The picture ${sha256.slice(0, 12)} of the request is missing.`);
}

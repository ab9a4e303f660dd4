import { MalformedProtobuf, type ByteReader } from '../onnx/protobuf-fields';
import { parseOnnxGraph } from '../onnx/read-onnx-graph';

/**
 * The files, relative to the graph's folder, that an ONNX graph keeps weights in. Weights are stepped over, not read.
 * Bytes that are no ONNX graph have none: the runtime that loads them says what is wrong.
 */
export async function findExternalData(reader: ByteReader): Promise<string[]> {
  try {
    const { initializers } = await parseOnnxGraph(reader);
    return [...new Set(initializers.flatMap(({ external }) => (external ? [external.location] : [])))];
  } catch (error) {
    if (error instanceof MalformedProtobuf) return [];
    throw error;
  }
}

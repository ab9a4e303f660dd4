import { MalformedProtobuf, type ByteReader } from '../onnx/protobuf-fields';
import { parseOnnxGraph } from '../onnx/read-onnx-graph';
import { elementCount } from '../tensor';

/** What a graph keeps in one file beside it. */
export interface ExternalData {
  /** Relative to the graph's folder. */
  readonly file: string;
  /** Bytes of it that the graph reads. */
  readonly bytes: number;
  /** Elements of the constants that lie there. */
  readonly elements: number;
}

/**
 * What an ONNX graph keeps in other files. Weights are stepped over, not read. Bytes that are no ONNX graph have none:
 * the runtime that loads them says what is wrong.
 */
export async function findExternalData(reader: ByteReader): Promise<ExternalData[]> {
  try {
    const { initializers } = await parseOnnxGraph(reader);
    const files = new Map<string, ExternalData>();
    for (const { external, shape } of initializers) {
      if (!external) continue;
      const { bytes, elements } = files.get(external.location) ?? { bytes: 0, elements: 0 };
      files.set(external.location, {
        file: external.location,
        bytes: bytes + external.bytes,
        elements: elements + elementCount(shape),
      });
    }
    return [...files.values()];
  } catch (error) {
    if (error instanceof MalformedProtobuf) return [];
    throw error;
  }
}

import { open, readFile } from 'node:fs/promises';
import type { NetworkWeights } from '../graphs/network-weights';
import { float16ToFloat32 } from '../runtime/float16';
import type { CheckpointFacts } from './recognise-file';

type Prediction = 'epsilon' | 'v_prediction';

/** A norm's biases spread wider than this where SD 2 was trained on to predict v (the measure that ComfyUI goes by). */
const SPREAD_OF_V = 0.09;
const TELLING = 'output_blocks.11.1.transformer_blocks.0.norm1.bias';

/**
 * What a checkpoint predicts: as the configuration beside it says (`NAME.yaml`, in which SD 2 models have said
 * `parameterization: "v"` since they came), its file, or for SD 2 a measure of its weights.
 * @param place the checkpoint's file
 */
export async function readPrediction(place: string, facts: CheckpointFacts, unet: NetworkWeights): Promise<Prediction> {
  const beside = await readFile(place.replace(/\.safetensors$/i, '.yaml'), 'utf8').catch(() => '');
  const said = /^\s*parameterization:\s*["']?(v|eps)\b/m.exec(beside)?.[1];
  if (said !== undefined) return said === 'v' ? 'v_prediction' : 'epsilon';
  if (facts.prediction !== null) return facts.prediction;
  return (await spreadOf(unet)) > SPREAD_OF_V ? 'v_prediction' : 'epsilon';
}

/** The standard deviation of the telling biases; 0 where the file has none of a type that is read. */
async function spreadOf({ file, nameOf }: NetworkWeights): Promise<number> {
  const tensor = file.tensors.get(nameOf(TELLING));
  if (!tensor || (tensor.type !== 'F32' && tensor.type !== 'F16')) return 0;
  const handle = await open((tensor.home ?? file).path);
  try {
    const bytes = new Uint8Array(tensor.bytes);
    await handle.read(bytes, 0, tensor.bytes, tensor.offset);
    const values = tensor.type === 'F32' ? new Float32Array(bytes.buffer) : float16ToFloat32(new Uint16Array(bytes.buffer));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  } finally {
    await handle.close();
  }
}

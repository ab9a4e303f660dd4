import * as ort from 'onnxruntime-node';
import type { OpenedModel } from '@/pipeline/models/opened-model';

export interface BareCalls {
  /** Makes every call of one picture and gives the milliseconds that they took. */
  run(): Promise<number>;
  close(): Promise<void>;
}

/** The ONNX Runtime calls of one guided picture of the starter and nothing else, in this process. */
export async function openBareCalls(
  model: OpenedModel,
  { widthPx, heightPx, steps }: { widthPx: number; heightPx: number; steps: number },
): Promise<BareCalls> {
  const open = (path: string) => ort.InferenceSession.create(path);
  const text = await open(model.graphs.textEncoder.path);
  const unet = await open(model.graphs.unet.path);
  const decoder = await open(model.graphs.vaeDecoder.path);
  const [h, w, channels] = [heightPx / 8, widthPx / 8, model.capabilities.latentChannels];
  const floats = (shape: number[], fill: number) =>
    new ort.Tensor('float32', new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(fill), shape);
  const ids = new ort.Tensor('int32', new Int32Array(77).fill(5), [1, 77]);
  const unetFeeds = {
    sample: floats([1, channels, h, w], 0.5),
    timestep: new ort.Tensor('int64', BigInt64Array.of(500n), [1]),
    encoder_hidden_states: floats([1, 77, 192], 0.1),
    rough: floats([1, 1, heightPx, widthPx], 0),
  };
  const latents = { latent_sample: floats([1, channels, h, w], 0.5) };
  return {
    async run() {
      const started = performance.now();
      await text.run({ input_ids: ids });
      await text.run({ input_ids: ids });
      for (let i = 0; i < 2 * steps; i++) await unet.run(unetFeeds);
      await decoder.run(latents);
      return performance.now() - started;
    },
    async close() {
      await Promise.all([text.release(), unet.release(), decoder.release()]);
    },
  };
}

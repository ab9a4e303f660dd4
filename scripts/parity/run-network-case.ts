import { join } from 'node:path';
import type { ModelGraph, OpenedModel } from '@/pipeline/models/opened-model';
import type { InferenceRuntime } from '@/pipeline/runtime';
import { fromGraphTensor, scalarFeeds } from '@/pipeline/runtime/graph-tensor';
import { float32Tensor, type Tensor } from '@/pipeline/tensor';
import type { NetworkCase } from './checkpoint-case';
import { largestDifference, type ParityResult } from './compare-pictures';
import { readNpy } from './read-npy';

interface NetworkRun {
  readonly folder: string;
  readonly runtime: InferenceRuntime;
  readonly model: OpenedModel;
}

type Outputs = Readonly<Record<string, Float32Array>>;

/** Runs each network of a case once on the recorded inputs. */
export async function runNetworkCase(each: NetworkCase, o: NetworkRun): Promise<ParityResult['checks']> {
  const answers: Outputs = {
    ...(await runText(each, 'text_encoder', o.model.graphs.textEncoder, o)),
    ...(await runText(each, 'text_encoder_2', o.model.graphs.textEncoder2, o)),
    ...(await runUnet(each, o)),
    ...(await runVae(each, o)),
  };
  const checks: { what: string; difference: number; tolerance: number }[] = [];
  for (const [what, { file, tolerance }] of Object.entries(each.outputs)) {
    const expected = await readNpy(join(o.folder, file));
    checks.push({ what, difference: largestDifference(answers[what] ?? [], expected.data), tolerance });
  }
  return checks;
}

async function run(graph: ModelGraph, feeds: Readonly<Record<string, Tensor>>, o: NetworkRun): Promise<Outputs> {
  const loaded = await o.runtime.load(graph.source);
  const answer = await o.runtime.run(loaded, { ...feeds, ...scalarFeeds(loaded, o.model.strengths) });
  return Object.fromEntries(Object.entries(answer).map(([name, tensor]) => [name, fromGraphTensor(tensor).data]));
}

async function runText(each: NetworkCase, name: string, graph: ModelGraph | null, o: NetworkRun): Promise<Outputs> {
  const tokens = each.tokens[name];
  if (!graph || !tokens) return {};
  const data = BigInt64Array.from(tokens.map(BigInt));
  const answer = await run(graph, { input_ids: { type: 'int64', shape: [1, tokens.length], data } }, o);
  const { pooler_output: pooled, text_embeds: projected, ...states } = answer;
  const named = { ...states, ...((projected ?? pooled) ? { pooled: projected ?? pooled ?? new Float32Array() } : {}) };
  return Object.fromEntries(Object.entries(named).map(([output, values]) => [`${name}.${output}`, values]));
}

async function runUnet(each: NetworkCase, o: NetworkRun): Promise<Outputs> {
  const { inputs } = each;
  const read = async (path: string) => {
    const { data, shape } = await readNpy(join(o.folder, path));
    return float32Tensor(Float32Array.from(data), shape);
  };
  const row = (values: readonly number[]) => float32Tensor(Float32Array.from(values), [1, values.length]);
  const feeds = {
    sample: await read(inputs.sample),
    encoder_hidden_states: await read(inputs.encoder_hidden_states),
    timestep: float32Tensor(Float32Array.of(inputs.timestep), [1]),
    ...(inputs.text_embeds && { text_embeds: row(inputs.text_embeds) }),
    ...(inputs.time_ids && { time_ids: row(inputs.time_ids) }),
  };
  const control = o.model.graphs.controlnets.control;
  const residuals: Record<string, Tensor> = {};
  const seen: Record<string, Float32Array> = {};
  if (control && inputs.controlnet_cond) {
    const scale = float32Tensor(Float32Array.of(each.control_scale ?? 1), []);
    const loaded = await o.runtime.load(control.source);
    const asked = { ...feeds, controlnet_cond: await read(inputs.controlnet_cond), conditioning_scale: scale };
    for (const [name, tensor] of Object.entries(await o.runtime.run(loaded, asked))) {
      const place = /down_block_res_sample_(\d+)/.exec(name)?.[1];
      const input = place ? `down_block_additional_residual_${place}` : 'mid_block_additional_residual';
      residuals[input] = tensor;
      seen[place ? `control.down${place}` : 'control.mid'] = fromGraphTensor(tensor).data;
    }
  }
  const { out_sample: unet } = await run(o.model.graphs.unet, { ...feeds, ...residuals }, o);
  return { ...seen, ...(unet && { unet }) };
}

async function runVae({ inputs }: NetworkCase, o: NetworkRun): Promise<Outputs> {
  const { vaeDecoder, vaeEncoder } = o.model.graphs;
  if (!inputs.latent_sample || !inputs.image || !vaeEncoder) return {};
  const latents = await readNpy(join(o.folder, inputs.latent_sample));
  const image = await readNpy(join(o.folder, inputs.image));
  const decoded = await run(
    vaeDecoder,
    { latent_sample: float32Tensor(Float32Array.from(latents.data), latents.shape) },
    o,
  );
  const encoded = await run(vaeEncoder, { sample: float32Tensor(Float32Array.from(image.data), image.shape) }, o);
  return {
    vae_decoder: decoded.sample ?? new Float32Array(),
    vae_encoder: encoded.latent_parameters ?? new Float32Array(),
  };
}

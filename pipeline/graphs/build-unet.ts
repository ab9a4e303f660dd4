import type { Side } from './onnx-messages';
import type { GraphBuilder } from './graph-builder';
import type { NetworkOptions } from './network-layers';
import type { NetworkWeights } from './network-weights';
import { UnetLayers, type Features } from './unet-layers';

/** The sides of features whose size is open: equal names are equal sizes. */
export function featureShape({ channels, level }: Features): readonly Side[] {
  return ['batch', channels, `height_${level}`, `width_${level}`];
}

/**
 * A U-Net's graph: `sample` [batch, channels, height, width], `timestep` [steps], `encoder_hidden_states` [batch, tokens,
 * width], for SDXL `text_embeds` and `time_ids`, to `out_sample`.
 * @param o.takesResiduals whether it has the inputs of a ControlNet's residuals, one a skip and one for the middle
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildUnet(
  weights: NetworkWeights,
  o: NetworkOptions & { readonly takesResiduals: boolean },
): GraphBuilder {
  const net = new UnetLayers(weights, o);
  const { graph } = net;
  const { sample, context } = net.inputs();
  const { last, skips } = net.down(sample, context);
  let x = net.middle(last, context);
  if (o.takesResiduals) {
    for (const [index, skip] of skips.entries()) {
      const residual = graph.input(`down_block_additional_residual_${index}`, featureShape(skip));
      skips[index] = { ...skip, value: graph.add(skip.value, residual) };
    }
    x = { ...x, value: graph.add(x.value, graph.input('mid_block_additional_residual', featureShape(x))) };
  }
  for (let i = 0; net.has(`output_blocks.${i}.0.in_layers.0.weight`); i++) {
    const skip = skips.pop() ?? x;
    const joined = { ...skip, value: graph.op('Concat', [x.value, skip.value], { axis: 1 }) };
    const { features, next } = net.block(joined, context, `output_blocks.${i}`);
    const upsampler = `output_blocks.${i}.${next}.conv`;
    const isLarger = net.has(`${upsampler}.weight`);
    x = isLarger
      ? { ...features, value: net.conv(net.upsample(features.value), upsampler), level: features.level - 1 }
      : features;
  }
  const answer = net.conv(net.silu(net.groupNorm(x.value, 'out.0', 1e-5)), 'out.2');
  graph.output(answer, 'out_sample', ['batch', net.shape('out.2.weight')[0] ?? 4, 'height', 'width']);
  return graph;
}

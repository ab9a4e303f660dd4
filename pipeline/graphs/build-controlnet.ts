import type { GraphBuilder } from './graph-builder';
import { featureShape } from './build-unet';
import type { NetworkOptions } from './network-layers';
import type { NetworkWeights } from './network-weights';
import { UnetLayers, type Features } from './unet-layers';

/** The hint's convolutions are numbered by twos, SiLU between them; these halve the picture. */
const HINT_LAST = 14;
const HINT_HALVES: readonly number[] = [4, 8, 12];

/**
 * A ControlNet's graph (Zhang et al. 2023, arXiv 2302.05543): a U-Net's inputs, `controlnet_cond` [batch, 3, height, width]
 * in pixels, 0..1, and `conditioning_scale`, to one residual a skip and one for the middle, in the U-Net's order.
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildControlnet(weights: NetworkWeights, o: NetworkOptions): GraphBuilder {
  const net = new UnetLayers(weights, o);
  const { graph } = net;
  const { sample, context } = net.inputs();
  const scale = graph.input('conditioning_scale', []);
  const hint = buildHint(net);
  const { last, skips } = net.down(sample, context, hint);
  const middle = net.middle(last, context);
  const residual = (x: Features, module: string, name: string) => {
    graph.output(graph.op('Mul', [net.conv(x.value, module), scale]), name, featureShape(x));
  };
  for (const [index, skip] of skips.entries()) {
    residual(skip, `zero_convs.${index}.0`, `down_block_res_sample_${index}`);
  }
  residual(middle, 'middle_block_out.0', 'mid_block_res_sample');
  return graph;
}

function buildHint(net: UnetLayers): string {
  let hint = net.graph.input('controlnet_cond', ['batch', 3, 'pixel_height', 'pixel_width']);
  for (let i = 0; i <= HINT_LAST; i += 2) {
    const convolved = net.conv(hint, `input_hint_block.${i}`, { stride: HINT_HALVES.includes(i) ? 2 : 1 });
    hint = i < HINT_LAST ? net.silu(convolved) : convolved;
  }
  return hint;
}

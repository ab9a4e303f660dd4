import type { GraphBuilder } from './graph-builder';
import type { NetworkOptions } from './network-layers';
import type { NetworkWeights } from './network-weights';
import { VaeLayers } from './vae-layers';

/**
 * A VAE decoder's graph: `latent_sample` [batch, 4, height, width], unscaled, to `sample` [batch, 3, 8 height, 8 width] in
 * about -1..1.
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildVaeDecoder(weights: NetworkWeights, o: NetworkOptions): GraphBuilder {
  const net = new VaeLayers(weights, o);
  const x = decoderLevels(net, decoderStart(net), [net.levelsOf('decoder.up') - 1, 0]);
  net.graph.output(net.end(x, 'decoder'), 'sample', ['batch', 3, 'pixel_height', 'pixel_width']);
  return net.graph;
}

/** The latents up to the first level. */
export function decoderStart(net: VaeLayers): string {
  const channels = net.shape('decoder.conv_in.weight')[1] ?? 4;
  const latents = net.graph.input('latent_sample', ['batch', channels, 'height', 'width']);
  const open = net.has('post_quant_conv.weight') ? net.conv(latents, 'post_quant_conv') : latents;
  return net.middle(net.conv(open, 'decoder.conv_in'), 'decoder.mid');
}

/** The levels from the deeper to the shallower, both among them, each but the last made larger. */
export function decoderLevels(net: VaeLayers, x: string, [from, to]: readonly [number, number]): string {
  let value = x;
  for (let level = from; level >= to; level--) {
    value = net.level(value, `decoder.up.${level}`);
    if (level > to) value = net.larger(value, `decoder.up.${level}`);
  }
  return value;
}

/**
 * A VAE encoder's graph: `sample` [batch, 3, height, width] in -1..1 to `latent_parameters` [batch, 8, height / 8, width / 8],
 * mean and log variance.
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildVaeEncoder(weights: NetworkWeights, o: NetworkOptions): GraphBuilder {
  const net = new VaeLayers(weights, o);
  encoderEnd(net, encoderLevels(net, encoderStart(net), [0, net.levelsOf('encoder.down')]));
  return net.graph;
}

export function encoderStart(net: VaeLayers): string {
  const pixels = net.graph.input('sample', ['batch', 3, 'pixel_height', 'pixel_width']);
  return net.conv(pixels, 'encoder.conv_in');
}

/** The levels from one to another, without it, each made smaller. */
export function encoderLevels(net: VaeLayers, x: string, [from, to]: readonly [number, number]): string {
  let value = x;
  for (let level = from; level < to; level++) {
    value = net.smaller(net.level(value, `encoder.down.${level}`), `encoder.down.${level}`);
  }
  return value;
}

/** What follows the levels, as the graph's output. */
export function encoderEnd(net: VaeLayers, x: string): void {
  const end = net.end(net.middle(x, 'encoder.mid'), 'encoder');
  const parameters = net.has('quant_conv.weight') ? net.conv(end, 'quant_conv') : end;
  const channels = net.shape('encoder.conv_out.weight')[0] ?? 8;
  net.graph.output(parameters, 'latent_parameters', ['batch', channels, 'height', 'width']);
}

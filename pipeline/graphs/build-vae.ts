import type { GraphBuilder } from './graph-builder';
import { NetworkLayers, type NetworkOptions } from './network-layers';
import { countFrom, type NetworkWeights } from './network-weights';

const EPSILON = 1e-6;
/** Downsampling pads on the right and at the bottom only. */
const HALVE = { stride: 2, pads: [0, 0, 1, 1] } as const;

/** The blocks of a Stable Diffusion VAE (Rombach et al. 2022, arXiv 2112.10752; Esser et al. 2021, arXiv 2012.09841). */
class VaeLayers extends NetworkLayers {
  /** The resnets of a level one after another. */
  level(x: string, module: string): string {
    let value = x;
    for (let i = 0; this.has(`${module}.block.${i}.norm1.weight`); i++) {
      value = this.#resnet(value, `${module}.block.${i}`);
    }
    return value;
  }

  middle(x: string, module: string): string {
    const first = this.#resnet(x, `${module}.block_1`);
    const attended = this.has(`${module}.attn_1.norm.weight`) ? this.#attention(first, `${module}.attn_1`) : first;
    return this.#resnet(attended, `${module}.block_2`);
  }

  end(x: string, side: string): string {
    return this.conv(this.silu(this.groupNorm(x, `${side}.norm_out`, EPSILON)), `${side}.conv_out`);
  }

  #resnet(x: string, module: string): string {
    const first = this.conv(this.silu(this.groupNorm(x, `${module}.norm1`, EPSILON)), `${module}.conv1`);
    const second = this.conv(this.silu(this.groupNorm(first, `${module}.norm2`, EPSILON)), `${module}.conv2`);
    const isSame = !this.has(`${module}.nin_shortcut.weight`);
    return this.graph.add(isSame ? x : this.conv(x, `${module}.nin_shortcut`), second);
  }

  /** One head over all pixels. */
  #attention(x: string, module: string): string {
    const width = this.shape(`${module}.norm.weight`)[0] ?? 0;
    const { tokens, toPixels } = this.pixelTokens(this.groupNorm(x, `${module}.norm`, EPSILON), width);
    const parts = [
      this.linear(tokens, `${module}.q`),
      this.linear(tokens, `${module}.k`),
      this.linear(tokens, `${module}.v`),
    ] as const;
    const mixed = this.attend(parts, { heads: 1, width });
    return this.graph.add(x, toPixels(this.linear(mixed, `${module}.proj_out`)));
  }
}

/**
 * A VAE decoder's graph: `latent_sample` [batch, 4, height, width], unscaled, to `sample` [batch, 3, 8 height, 8 width] in
 * about -1..1.
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildVaeDecoder(weights: NetworkWeights, o: NetworkOptions): GraphBuilder {
  const net = new VaeLayers(weights, o);
  const { graph } = net;
  const channels = net.shape('decoder.conv_in.weight')[1] ?? 4;
  const latents = graph.input('latent_sample', ['batch', channels, 'height', 'width']);
  const open = net.has('post_quant_conv.weight') ? net.conv(latents, 'post_quant_conv') : latents;
  let x = net.middle(net.conv(open, 'decoder.conv_in'), 'decoder.mid');
  for (let i = levelsOf(net, 'decoder.up') - 1; i >= 0; i--) {
    x = net.level(x, `decoder.up.${i}`);
    const upsampler = `decoder.up.${i}.upsample.conv`;
    if (net.has(`${upsampler}.weight`)) x = net.conv(net.upsample(x), upsampler);
  }
  graph.output(net.end(x, 'decoder'), 'sample', ['batch', 3, 'pixel_height', 'pixel_width']);
  return graph;
}

/**
 * A VAE encoder's graph: `sample` [batch, 3, height, width] in -1..1 to `latent_parameters` [batch, 8, height / 8, width / 8],
 * mean and log variance.
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildVaeEncoder(weights: NetworkWeights, o: NetworkOptions): GraphBuilder {
  const net = new VaeLayers(weights, o);
  const { graph } = net;
  const pixels = graph.input('sample', ['batch', 3, 'pixel_height', 'pixel_width']);
  let x = net.conv(pixels, 'encoder.conv_in');
  for (let i = 0; i < levelsOf(net, 'encoder.down'); i++) {
    x = net.level(x, `encoder.down.${i}`);
    const downsampler = `encoder.down.${i}.downsample.conv`;
    if (net.has(`${downsampler}.weight`)) x = net.conv(x, downsampler, HALVE);
  }
  const end = net.end(net.middle(x, 'encoder.mid'), 'encoder');
  const parameters = net.has('quant_conv.weight') ? net.conv(end, 'quant_conv') : end;
  const channels = net.shape('encoder.conv_out.weight')[0] ?? 8;
  graph.output(parameters, 'latent_parameters', ['batch', channels, 'height', 'width']);
  return graph;
}

function levelsOf(net: NetworkLayers, module: string): number {
  return countFrom(0, (level) => net.has(`${module}.${level}.block.0.norm1.weight`));
}

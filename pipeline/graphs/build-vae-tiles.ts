import type { GraphBuilder } from './graph-builder';
import type { NetworkOptions } from './network-layers';
import type { NetworkWeights } from './network-weights';
import { decoderLevels, decoderStart, encoderEnd, encoderLevels, encoderStart } from './build-vae';
import { NORMS, VaeLayers, type NormSource } from './vae-layers';

/**
 * A VAE in two parts, so that the one whose pixels are many runs tile by tile. Its norms would differ from tile to tile and
 * leave seams, so all tiles are given the same statistics, which are measured over samples of the whole.
 */
export interface VaeTiles {
  /** The part that sees the whole: a decoder's deep levels, an encoder's deep ones. */
  readonly whole: GraphBuilder;
  /** The part of many pixels, with the statistics of its norms as an input. */
  readonly tile: GraphBuilder;
  /** The same with several samples as its batch, to the statistics. */
  readonly measure: GraphBuilder;
  /** How far a tile's answer depends on what lies around it, in pixels of its input; whole steps of `scale` for an encoder. */
  readonly margin: number;
  /** Pixels of the picture to one of the features between the parts. */
  readonly scale: number;
  /** The most channels that the part of many pixels has at the picture's own size: what its memory goes by. */
  readonly pixelChannels: number;
}

/** Two levels are three quarters of the work, and nearly all of the memory. */
const TILED_LEVELS = 2;
/** A tile's input or output between the parts. */
const FEATURES = 'features';

/** A decoder in parts; null for one that only has a single level. */
export function buildDecoderTiles(weights: NetworkWeights, o: NetworkOptions): VaeTiles | null {
  const facts = new VaeLayers(weights, o);
  const levels = facts.levelsOf('decoder.up');
  const tiled = Math.min(TILED_LEVELS, levels - 1);
  if (tiled < 1) return null;
  const channels = facts.shape(`decoder.up.${tiled}.block.0.conv2.weight`)[0] ?? 0;
  const whole = new VaeLayers(weights, o);
  const deep = decoderLevels(whole, decoderStart(whole), [levels - 1, tiled]);
  whole.graph.output(deep, FEATURES, ['batch', channels, 'feature_height', 'feature_width']);
  // A convolution reaches one pixel; each level has two a resnet, and that of its upsampler.
  let margin = 1;
  for (let level = 0; level < tiled; level++)
    margin = Math.ceil((margin + 2 * facts.resnetsOf(`decoder.up.${level}`) + 1) / 2);
  const part = (source: NormSource) => {
    const net = new VaeLayers(weights, o, source, margin);
    const features = net.graph.input(FEATURES, ['batch', channels, 'feature_height', 'feature_width']);
    if (source === 'given') net.graph.input(NORMS, ['norms', 'groups', 2]);
    const last = decoderLevels(net, net.larger(features, `decoder.up.${tiled}`), [tiled - 1, 0]);
    const pixels = net.end(last, 'decoder');
    if (source === 'measured') net.tellNorms();
    else net.graph.output(pixels, 'sample', ['batch', 3, 'pixel_height', 'pixel_width']);
    return net.graph;
  };
  return {
    whole: whole.graph,
    tile: part('given'),
    measure: part('measured'),
    margin,
    scale: 2 ** tiled,
    pixelChannels: facts.shape('decoder.up.0.block.0.conv1.weight')[1] ?? 0,
  };
}

/** An encoder in parts; null for one that only has a single level. */
export function buildEncoderTiles(weights: NetworkWeights, o: NetworkOptions): VaeTiles | null {
  const facts = new VaeLayers(weights, o);
  const levels = facts.levelsOf('encoder.down');
  const tiled = Math.min(TILED_LEVELS, levels - 1);
  if (tiled < 1) return null;
  const scale = 2 ** tiled;
  const channels = facts.shape(`encoder.down.${tiled - 1}.downsample.conv.weight`)[0] ?? 0;
  const whole = new VaeLayers(weights, o);
  const deep = whole.graph.input(FEATURES, ['batch', channels, 'feature_height', 'feature_width']);
  encoderEnd(whole, encoderLevels(whole, deep, [tiled, levels]));
  // Backwards: a downsampler reaches two pixels, each resnet two, the first convolution one.
  let margin = 0;
  for (let level = tiled - 1; level >= 0; level--)
    margin = 2 * margin + 2 + 2 * facts.resnetsOf(`encoder.down.${level}`);
  const reach = Math.ceil((margin + 1) / scale) * scale;
  const part = (source: NormSource) => {
    const net = new VaeLayers(weights, o, source, reach);
    if (source === 'given') net.graph.input(NORMS, ['norms', 'groups', 2]);
    const features = encoderLevels(net, encoderStart(net), [0, tiled]);
    if (source === 'measured') net.tellNorms();
    else net.graph.output(features, FEATURES, ['batch', channels, 'feature_height', 'feature_width']);
    return net.graph;
  };
  return {
    whole: whole.graph,
    tile: part('given'),
    measure: part('measured'),
    margin: reach,
    scale,
    pixelChannels: facts.shape('encoder.conv_in.weight')[0] ?? 0,
  };
}

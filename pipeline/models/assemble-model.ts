import { checkControlnet } from './check-combination';
import {
  checkAutoencoder,
  checkImageEncoder,
  checkReferenceEncoder,
  checkTextEncoder,
  checkUnet,
} from './check-graphs';
import type { ModelCapabilities, ModelGraph, OpenedModel } from './opened-model';
import { attendedWidth, downscaleOf, type FoundParts } from './read-capabilities';
import type { FoundGraph } from './read-graphs';
import { readLatentScaling } from './read-latent-scaling';

/** What scales latents to unit variance, by family, where no configuration says it. */
export const LATENT_SCALING: Readonly<Record<ModelCapabilities['family'], number>> = {
  sd1: 0.18215,
  sd2: 0.18215,
  sdxl: 0.13025,
  starter: 0.18215,
  other: 0.18215,
};

/**
 * A model of its parts; what the parts tell is not said again.
 * @param facts.scalingFactor where the VAE's configuration doesn't say it
 * @throws PipelineError `model-unreadable` for a VAE's configuration that can't be applied
 */
export function assembleModel(
  parts: FoundParts,
  facts: Omit<OpenedModel, 'graphs' | 'vae'> & { readonly scalingFactor: number },
): OpenedModel {
  const { scalingFactor, ...rest } = facts;
  const { latentChannels } = facts.capabilities;
  const { vaeDecoder: decoder, vaeEncoder: encoder } = parts;
  return {
    ...rest,
    graphs: toGraphs(parts),
    vae: {
      ...readLatentScaling({ decoder, encoder }, { latentChannels, scalingFactor }),
      downscale: downscaleOf(parts),
    },
  };
}

/** @throws PipelineError `model-foreign-graph`, `model-wrong-shape` */
export function checkParts(parts: FoundParts, latentChannels: number): void {
  const width = attendedWidth(parts.unet);
  checkUnet(parts.unet, latentChannels);
  checkTextEncoder(parts.textEncoder);
  if (parts.textEncoder2) checkTextEncoder(parts.textEncoder2);
  checkAutoencoder(parts.vaeDecoder, 'decoder', latentChannels);
  if (parts.vaeEncoder) checkAutoencoder(parts.vaeEncoder, 'encoder', latentChannels);
  if (parts.referenceEncoder) checkReferenceEncoder(parts.referenceEncoder, width);
  if (parts.imageEncoder) checkImageEncoder(parts.imageEncoder, width);
  for (const graph of Object.values(parts.controlnets)) checkControlnet(graph, parts.unet);
}

/** The parts without what only their checks need. */
function toGraphs(parts: FoundParts): OpenedModel['graphs'] {
  const plain = ({ name: _name, onnx: _onnx, ...graph }: FoundGraph): ModelGraph => graph;
  const maybe = (graph: FoundGraph | null) => graph && plain(graph);
  return {
    textEncoder: plain(parts.textEncoder),
    textEncoder2: maybe(parts.textEncoder2),
    unet: plain(parts.unet),
    vaeEncoder: maybe(parts.vaeEncoder),
    vaeDecoder: plain(parts.vaeDecoder),
    referenceEncoder: maybe(parts.referenceEncoder),
    imageEncoder: maybe(parts.imageEncoder),
    controlnets: Object.fromEntries(Object.entries(parts.controlnets).map(([name, graph]) => [name, plain(graph)])),
  };
}

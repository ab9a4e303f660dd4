import type { Safetensors } from '../safetensors/read-safetensors';
import { PipelineError } from '../error';
import type { GraphBuilder } from './graph-builder';
import { TEXT_BLOCK } from './lora-blocks';
import { NetworkLayers, type LinearOptions, type LoraPlaces, type NetworkOptions } from './network-layers';
import { countFrom, type NetworkWeights } from './network-weights';
import { ONNX } from './onnx-messages';

/** The names of a text encoder's tensors, as one of the two libraries that train them gives them. */
interface TextNames {
  readonly token: string;
  readonly position: string;
  readonly layer: (index: number) => string;
  readonly norms: readonly [string, string];
  readonly feedForward: readonly [string, string];
  readonly out: string;
  readonly finalNorm: string;
  /** Query, key or value by their place. @param width numbers a token */
  readonly projection: (
    layer: string,
    place: 0 | 1 | 2,
    width: number,
  ) => Required<Pick<LinearOptions, 'weight' | 'bias'>> & Pick<LinearOptions, 'rows'>;
}

const LETTERS = ['q', 'k', 'v'] as const;

const TRANSFORMERS: TextNames = {
  token: 'embeddings.token_embedding.weight',
  position: 'embeddings.position_embedding.weight',
  layer: (index) => `encoder.layers.${index}`,
  norms: ['layer_norm1', 'layer_norm2'],
  feedForward: ['mlp.fc1', 'mlp.fc2'],
  out: 'self_attn.out_proj',
  finalNorm: 'final_layer_norm',
  projection: (layer, place) => {
    const module = `${layer}.self_attn.${LETTERS[place]}_proj`;
    return { weight: `${module}.weight`, bias: `${module}.bias` };
  },
};

/** OpenCLIP lays query, key and value below one another. */
const OPEN_CLIP: TextNames = {
  token: 'token_embedding.weight',
  position: 'positional_embedding',
  layer: (index) => `transformer.resblocks.${index}`,
  norms: ['ln_1', 'ln_2'],
  feedForward: ['mlp.c_fc', 'mlp.c_proj'],
  out: 'attn.out_proj',
  finalNorm: 'ln_final',
  projection: (layer, place, width) => ({
    weight: `${layer}.attn.in_proj_weight`,
    bias: `${layer}.attn.in_proj_bias`,
    rows: [place * width, (place + 1) * width],
  }),
};

const HEAD_WIDTH = 64;

export interface TextEncoderOptions extends NetworkOptions {
  readonly activation: 'quick-gelu' | 'gelu';
  /**
   * Layers of OpenCLIP left out at the end for good: SD 2 was trained on the last but one. In the names of transformers they
   * are gone already.
   */
  readonly dropLayers: number;
  /** Whether the pooled state is projected (`text_embeds`), where the file has the matrix. */
  readonly projects: boolean;
  /** What a LoRA's files call this encoder: `te` or `te1`, or `te2`. */
  readonly loraPrefixes: readonly string[];
  /** Embeddings laid below the table of tokens: their ids follow the vocabulary's. */
  readonly embeddings: readonly { readonly file: Safetensors; readonly key: string }[];
}

/** Where a LoRA finds a layer of a text encoder: by kohya's names, and by PEFT's with the encoder's number. */
function loraPlaces(prefixes: readonly string[]): LoraPlaces {
  return (module) => ({
    block: TEXT_BLOCK,
    names: prefixes.flatMap((prefix) => [
      `lora_${prefix}_${module.replaceAll('.', '_')}`,
      prefix === 'te2' ? `text_encoder_2.${module}` : `text_encoder.${module}`,
    ]),
  });
}

/**
 * A CLIP text encoder's graph (Radford et al. 2021, arXiv 2103.00020), in the names of transformers or OpenCLIP:
 * `input_ids` [batch, 77] to `text_embeds` or `pooler_output`, `last_hidden_state`, and `hidden_states.N` before the final
 * norm.
 * @throws PipelineError `model-wrong-shape` naming a tensor that is missing or of another shape
 */
export function buildTextEncoder(weights: NetworkWeights, o: TextEncoderOptions): GraphBuilder {
  const isOpenClip = weights.file.tensors.has(weights.nameOf(OPEN_CLIP.token));
  const names = isOpenClip ? OPEN_CLIP : TRANSFORMERS;
  const net = new NetworkLayers(weights, o, loraPlaces(o.loraPrefixes));
  const { graph } = net;
  const [vocabulary = 0, width = 0] = net.shape(names.token);
  const length = net.shape(names.position)[0] ?? 77;
  const ids = graph.input('input_ids', ['batch', length], ONNX.int64);
  const table = net.weight(names.token);
  const rows = o.embeddings.map((use) => graph.weight(use.file, use.key, { shape: rowsShape(use, width) }));
  const whole = rows.length === 0 ? table : graph.op('Concat', [table, ...rows], { axis: 0 });
  const states = [graph.add(graph.op('Gather', [whole, ids], { axis: 0 }), net.weight(names.position))];
  const layers =
    countFrom(0, (i) => net.has(`${names.layer(i)}.${names.norms[0]}.weight`)) - (isOpenClip ? o.dropLayers : 0);
  for (let index = 0; index < layers; index++) {
    states.push(buildLayer(net, states.at(-1) ?? '', { names, index, width, length, activation: o.activation }));
  }
  const last = net.layerNorm(states.at(-1) ?? '', names.finalNorm);
  const projection = o.projects ? (PROJECTIONS.find(({ tensor }) => net.has(tensor)) ?? null) : null;
  addPooled(net, { ids, last, vocabulary, width, projection });
  graph.output(last, 'last_hidden_state', ['batch', length, width]);
  for (const [index, state] of states.entries()) {
    graph.output(state, `hidden_states.${index}`, ['batch', length, width]);
  }
  return graph;
}

/**
 * An embedding of one vector may lie as a row alone.
 * @throws PipelineError `model-foreign-graph` for rows of another width
 */
function rowsShape({ file, key }: TextEncoderOptions['embeddings'][number], width: number): readonly number[] {
  const stored = file.tensors.get(key)?.shape ?? [];
  const shape = stored.length === 1 ? [1, ...stored] : stored;
  if (shape.length === 2 && shape[1] === width) return shape;
  throw new PipelineError(
    'model-foreign-graph',
    `${file.name} is an embedding for another family of models: "${key}" is [${stored.join(', ')}], and rows of ${width} numbers were expected.`,
  );
}

interface TextLayer {
  readonly names: TextNames;
  readonly index: number;
  readonly width: number;
  readonly length: number;
  readonly activation: TextEncoderOptions['activation'];
}

function buildLayer(net: NetworkLayers, x: string, { names, index, width, length, activation }: TextLayer): string {
  const layer = names.layer(index);
  const module = `text_model.encoder.layers.${index}`;
  const normed = net.layerNorm(x, `${layer}.${names.norms[0]}`);
  const project = (place: 0 | 1 | 2) => {
    const tensors = names.projection(layer, place, width);
    return net.linear(normed, layer, { ...tensors, loraModule: `${module}.self_attn.${LETTERS[place]}_proj` });
  };
  const parts = [project(0), project(1), project(2)] as const;
  const mixed = net.attend(parts, { heads: width / HEAD_WIDTH, width, causalTokens: length });
  const out = net.linear(mixed, `${layer}.${names.out}`, { loraModule: `${module}.self_attn.out_proj` });
  const attended = net.graph.add(x, out);
  const [first, second] = names.feedForward;
  const inner = net.linear(net.layerNorm(attended, `${layer}.${names.norms[1]}`), `${layer}.${first}`, {
    loraModule: `${module}.mlp.fc1`,
  });
  const active = activation === 'gelu' ? net.gelu(inner) : net.quickGelu(inner);
  const fed = net.linear(active, `${layer}.${second}`, { loraModule: `${module}.mlp.fc2` });
  return net.graph.add(attended, fed);
}

/** The matrix of the pooled state: OpenCLIP multiplies by it as it is, transformers keeps it as a linear layer. */
const PROJECTIONS = [
  { tensor: 'text_projection', isTransposed: false },
  { tensor: 'text_projection.weight', isTransposed: true },
] as const;

/** The state at the first end token, whose id is the vocabulary's last; embeddings have larger ids. */
function addPooled(
  net: NetworkLayers,
  o: {
    readonly ids: string;
    readonly last: string;
    readonly vocabulary: number;
    readonly width: number;
    readonly projection: (typeof PROJECTIONS)[number] | null;
  },
): void {
  const { graph } = net;
  const isEnd = graph.cast(graph.op('Equal', [o.ids, graph.integers([o.vocabulary - 1], [])]), ONNX.int32);
  const place = graph.op('ArgMax', [isEnd], { axis: 1, keepdims: 1, select_last_index: 0 });
  const pooled = graph.op('GatherND', [o.last, place], { batch_dims: 1 });
  if (!o.projection) {
    graph.output(pooled, 'pooler_output', ['batch', o.width]);
    return;
  }
  const { tensor, isTransposed } = o.projection;
  const attributes = { transA: 0, transB: isTransposed ? 1 : 0, alpha: { float: 1 } };
  const projected = graph.fused('FusedMatMul', [pooled, net.weight(tensor)], attributes);
  graph.output(projected, 'text_embeds', ['batch', net.shape(tensor)[isTransposed ? 0 : 1] ?? o.width]);
}

import { diffusersUnetWeights, prefixedWeights, type NetworkWeights } from '../graphs/network-weights';
import type { Safetensors } from '../safetensors/read-safetensors';

/** The prefix of a U-Net in a whole checkpoint of the original layout. */
const UNET_PREFIX = 'model.diffusion_model.';

type Family = 'sd1' | 'sd2' | 'sdxl';

/** Where a family's text encoders lie, in their order: in a checkpoint of the original layout, or a folder of diffusers. */
const TEXT_PREFIXES: Readonly<Record<Family, readonly (readonly string[])[]>> = {
  sd1: [['cond_stage_model.transformer.text_model.', 'cond_stage_model.transformer.', 'text_encoder.text_model.']],
  sd2: [['cond_stage_model.model.', 'conditioner.embedders.0.model.', 'text_encoder.text_model.']],
  sdxl: [
    ['conditioner.embedders.0.transformer.text_model.', 'text_encoder.text_model.'],
    ['conditioner.embedders.1.model.', 'text_encoder_2.text_model.'],
  ],
};
/** A text encoder in a file of its own: transformers' names, or OpenCLIP's. */
const ALONE = ['text_model.', 'transformer.text_model.', 'text_encoders.clip_l.transformer.text_model.', ''];

/** A U-Net in any layout: in a checkpoint, a folder of diffusers, or alone. Null when there is none. */
export function unetWeights(file: Safetensors): NetworkWeights | null {
  const has = (key: string) => file.tensors.has(key);
  if (has(`${UNET_PREFIX}input_blocks.0.0.weight`)) return prefixedWeights(file, UNET_PREFIX);
  if (has('input_blocks.0.0.weight') && has('out.2.weight')) return prefixedWeights(file, '');
  const prefix = ['unet.', ''].find(
    (each) => has(`${each}time_embedding.linear_1.weight`) && has(`${each}up_blocks.0.resnets.0.norm1.weight`),
  );
  return prefix === undefined ? null : diffusersUnetWeights(file, prefix);
}

/** A family's text encoders in their order, null for one that the file lacks. */
export function textWeights(file: Safetensors, family: Family): (NetworkWeights | null)[] {
  return TEXT_PREFIXES[family].map((prefixes) => textAt(file, prefixes));
}

/** The text encoder of a file that holds one alone. */
export function textAlone(file: Safetensors): NetworkWeights | null {
  return textAt(file, ALONE);
}

/** Numbers a token of a text encoder. */
export function textWidthOf({ file, nameOf }: NetworkWeights): number {
  const table = ['embeddings.token_embedding.weight', 'token_embedding.weight'].find((key) => file.tensors.has(nameOf(key)));
  return file.tensors.get(nameOf(table ?? ''))?.shape[1] ?? 0;
}

/** The matrix of the pooled state lies beside the encoder where transformers names it. */
const PROJECTION = 'text_projection.weight';

function textAt(file: Safetensors, prefixes: readonly string[]): NetworkWeights | null {
  const tables = ['embeddings.token_embedding.weight', 'token_embedding.weight'];
  const prefix = prefixes.find((each) => tables.some((table) => file.tensors.has(each + table)));
  if (prefix === undefined) return null;
  const beside = prefix.replace(/text_model\.$/, '');
  return { file, nameOf: (tensor) => (tensor === PROJECTION ? beside : prefix) + tensor };
}


/** What is asked of a U-Net's tensors by their original names. */
export function unetShape({ file, nameOf }: NetworkWeights, tensor: string): readonly number[] | undefined {
  return file.tensors.get(nameOf(tensor))?.shape;
}

/** Numbers a token that a U-Net attends to: it tells the family. */
export function attendedNumbers(unet: NetworkWeights): number | undefined {
  const attention = 'transformer_blocks.0.attn2.to_k.weight';
  const places = ['middle_block.1', ...Array.from({ length: 16 }, (_, i) => `input_blocks.${i + 1}.1`)];
  for (const place of places) {
    const shape = unetShape(unet, `${place}.${attention}`);
    if (shape) return shape[1];
  }
  return undefined;
}

import type { Safetensors } from '../safetensors/read-safetensors';
import { diffusersUnetName, diffusersVaeName } from './diffusers-names';

/** The weights of one network: where a name of the original layout (ldm: CompVis 2022) lies in a file. */
export interface NetworkWeights {
  readonly file: Safetensors;
  /** The file's own name for a tensor of the original layout. */
  readonly nameOf: (tensor: string) => string;
}

/** A network in the original layout behind a prefix, such as `model.diffusion_model.`. */
export function prefixedWeights(file: Safetensors, prefix: string): NetworkWeights {
  return { file, nameOf: (tensor) => prefix + tensor };
}

/** @returns how many numbered things there are from `first` on, as `exists` says */
export function countFrom(first: number, exists: (index: number) => boolean): number {
  let index = first;
  while (exists(index)) index++;
  return index - first;
}

/** A U-Net or ControlNet in the layout of diffusers, read by the original names; null when the file has none. */
export function diffusersUnetWeights(file: Safetensors, prefix = ''): NetworkWeights | null {
  const layers = countFrom(0, (i) => file.tensors.has(`${prefix}down_blocks.0.resnets.${i}.norm1.weight`));
  if (layers === 0) return null;
  return {
    file,
    nameOf: (tensor) => {
      const dot = tensor.lastIndexOf('.');
      const module = diffusersUnetName(tensor.slice(0, dot), layers);
      return module === null ? `absent.${tensor}` : `${prefix}${module}${tensor.slice(dot)}`;
    },
  };
}

/** Names of very old diffusers VAEs. */
const OLD_ATTENTION: Readonly<Record<string, string>> = {
  to_q: 'query',
  to_k: 'key',
  to_v: 'value',
  'to_out.0': 'proj_attn',
};

/** A VAE in any layout: in a checkpoint, alone in the original names, or in those of diffusers. Null when there is none. */
export function vaeWeights(file: Safetensors): NetworkWeights | null {
  const prefix = ['first_stage_model.', 'vae.', ''].find((each) => file.tensors.has(`${each}decoder.conv_in.weight`));
  if (prefix === undefined) return null;
  if (file.tensors.has(`${prefix}decoder.mid.block_1.norm1.weight`)) return prefixedWeights(file, prefix);
  const levels = countFrom(0, (i) => file.tensors.has(`${prefix}decoder.up_blocks.${i}.resnets.0.norm1.weight`));
  return {
    file,
    nameOf: (tensor) => {
      const name = prefix + diffusersVaeName(tensor, levels);
      if (file.tensors.has(name)) return name;
      const old = name.replace(/attentions\.0\.(to_q|to_k|to_v|to_out\.0)/, (_, part: string) => {
        return `attentions.0.${OLD_ATTENTION[part] ?? part}`;
      });
      return file.tensors.has(old) ? old : name;
    },
  };
}

/** A resnet's parts: original names at the end of a module's path, and those of diffusers. */
const RESNET_PARTS: readonly (readonly [RegExp, string])[] = [
  [/in_layers\.0$/, 'norm1'],
  [/in_layers\.2$/, 'conv1'],
  [/emb_layers\.1$/, 'time_emb_proj'],
  [/out_layers\.0$/, 'norm2'],
  [/out_layers\.3$/, 'conv2'],
  [/skip_connection$/, 'conv_shortcut'],
];

const FIXED: Readonly<Record<string, string>> = {
  'time_embed.0': 'time_embedding.linear_1',
  'time_embed.2': 'time_embedding.linear_2',
  'label_emb.0.0': 'add_embedding.linear_1',
  'label_emb.0.2': 'add_embedding.linear_2',
  'input_blocks.0.0': 'conv_in',
  'out.0': 'conv_norm_out',
  'out.2': 'conv_out',
  'input_hint_block.0': 'controlnet_cond_embedding.conv_in',
  'input_hint_block.14': 'controlnet_cond_embedding.conv_out',
  'middle_block_out.0': 'controlnet_mid_block',
};

function resnetPart(path: string): string {
  return RESNET_PARTS.reduce((name, [from, to]) => name.replace(from, to), path);
}

/** The numbers in a pattern's match. */
function numbersOf(match: RegExpExecArray, ...groups: readonly number[]): number[] {
  return groups.map((group) => Number(match[group]));
}

/**
 * The diffusers name of a U-Net's or ControlNet's module (mapping: diffusers `single_file_utils.py`).
 * @param path such as `input_blocks.4.1.proj_in`, without `.weight`
 * @param layers resnets a level, by which the flat numbers are blocks
 * @returns null where diffusers has no such module
 */
export function diffusersUnetName(path: string, layers: number): string | null {
  const fixed = FIXED[path];
  if (fixed !== undefined) return fixed;
  const middle = /^middle_block\.(\d)\.(.*)$/.exec(path);
  if (middle) {
    const rest = middle[2] ?? '';
    if (middle[1] === '1') return `mid_block.attentions.0.${rest}`;
    return `mid_block.resnets.${middle[1] === '0' ? 0 : 1}.${resnetPart(rest)}`;
  }
  const hint = /^input_hint_block\.(\d+)$/.exec(path);
  if (hint) return `controlnet_cond_embedding.blocks.${Number(hint[1]) / 2 - 1}`;
  const zero = /^zero_convs\.(\d+)\.0$/.exec(path);
  if (zero) return `controlnet_down_blocks.${zero[1]}`;
  return blockName(path, layers);
}

function blockName(path: string, layers: number): string | null {
  const match = /^(input|output)_blocks\.(\d+)\.(\d)\.(.*)$/.exec(path);
  if (!match) return null;
  const isInput = match[1] === 'input';
  const rest = match[4] ?? '';
  const [number = 0, part = 0] = numbersOf(match, 2, 3);
  const at = isInput ? number - 1 : number;
  const block = `${isInput ? 'down' : 'up'}_blocks.${Math.floor(at / (layers + 1))}`;
  const layer = at % (layers + 1);
  if (rest === (isInput ? 'op' : 'conv')) {
    if (layer !== layers) return null;
    return isInput ? `${block}.downsamplers.0.conv` : `${block}.upsamplers.0.conv`;
  }
  return part === 0 ? `${block}.resnets.${layer}.${resnetPart(rest)}` : `${block}.attentions.${layer}.${rest}`;
}

/**
 * The diffusers name of a VAE's tensor.
 * @param levels how many widths the VAE has: its decoder's levels count the other way
 */
export function diffusersVaeName(tensor: string, levels: number): string {
  return tensor
    .replace(/^(en|de)coder\.mid\.block_(\d)\./, (_, side: string, n: string) => {
      return `${side}coder.mid_block.resnets.${Number(n) - 1}.`;
    })
    .replace(/mid\.attn_1\.norm\./, 'mid_block.attentions.0.group_norm.')
    .replace(/mid\.attn_1\.(q|k|v)\./, 'mid_block.attentions.0.to_$1.')
    .replace(/mid\.attn_1\.proj_out\./, 'mid_block.attentions.0.to_out.0.')
    .replace(/encoder\.down\.(\d)\.block\.(\d)/, 'encoder.down_blocks.$1.resnets.$2')
    .replace(/encoder\.down\.(\d)\.downsample\.conv/, 'encoder.down_blocks.$1.downsamplers.0.conv')
    .replace(/decoder\.up\.(\d)\.block\.(\d)/, (_, level: string, n: string) => {
      return `decoder.up_blocks.${levels - 1 - Number(level)}.resnets.${n}`;
    })
    .replace(/decoder\.up\.(\d)\.upsample\.conv/, (_, level: string) => {
      return `decoder.up_blocks.${levels - 1 - Number(level)}.upsamplers.0.conv`;
    })
    .replace('nin_shortcut', 'conv_shortcut')
    .replace('coder.norm_out', 'coder.conv_norm_out');
}

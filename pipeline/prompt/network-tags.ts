/** A network named in a prompt, such as `<lora:ink wash:0.8>`. */
export interface NetworkTag {
  /** The word before the first colon, in lower case: `lora`, `locon`, `hypernet`, `segment`... */
  readonly kind: string;
  readonly name: string;
  /** The numbers behind the name in their order; `te=` and `unet=` count as the first and the second. */
  readonly weights: readonly number[];
  /** Further settings as they are written, such as `lbw=MIDD`. */
  readonly options: readonly string[];
  /** The tag as it is written. */
  readonly source: string;
}

/** SwarmUI's tags may say of what they are: `<setvar[name]:text>`. */
const TAG = /<(\p{L}[\p{L}\p{N}_-]{0,30})(?:\[[^<>[\]\n]{0,100}\])?:([^<>\n]{1,200})>/gu;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * Takes every `<word:...>` out of a prompt: A1111, its forks and SwarmUI never draw them as words. Commas and spaces that only
 * parted a tag from its neighbours go with it. A text without tags comes back as it is; the time grows with its length.
 */
export function readNetworkTags(prompt: string): { text: string; tags: NetworkTag[] } {
  const tags: NetworkTag[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const found of prompt.matchAll(TAG)) {
    const [source, kind = '', rest = ''] = found;
    tags.push(readTag(source, kind, rest));
    pieces.push(prompt.slice(at, found.index));
    at = found.index + source.length;
  }
  return tags.length === 0 ? { text: prompt, tags } : { text: joinPieces([...pieces, prompt.slice(at)]), tags };
}

function readTag(source: string, kind: string, rest: string): NetworkTag {
  const [name = '', ...more] = rest.split(':').map((part) => part.trim());
  const keyed = (key: string) => more.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1);
  const numbers = more.filter((part) => NUMBER.test(part));
  const named = [keyed('te'), keyed('unet')];
  const weights = [numbers[0] ?? named[0] ?? named[1], numbers[1] ?? named[1]].filter((part) => part !== undefined);
  return {
    kind: kind.toLowerCase(),
    name,
    weights: weights.filter((part) => NUMBER.test(part)).map(Number),
    options: more.filter((part) => !NUMBER.test(part) && !/^(te|unet)=/.test(part)),
    source,
  };
}

/** The pieces between tags with one separator where tags stood: a comma where one was on either side. */
function joinPieces(pieces: readonly string[]): string {
  const joined: string[] = [];
  let hasComma = false;
  for (const [index, piece] of pieces.entries()) {
    const start = index === 0 ? 0 : gapEnd(piece);
    const end = index === pieces.length - 1 ? piece.length : gapStart(piece, start);
    hasComma ||= piece.slice(0, start).includes(',');
    const words = piece.slice(start, end);
    if (words !== '') {
      const isLineEnd = joined.length === 0 || joined.at(-1)?.endsWith('\n') || words.startsWith('\n');
      joined.push(isLineEnd ? '' : hasComma ? ', ' : ' ', words);
      hasComma = false;
    }
    hasComma ||= piece.slice(end).includes(',');
  }
  return joined.join('').trim();
}

function gapEnd(piece: string): number {
  let at = 0;
  while (at < piece.length && ' \t,'.includes(piece[at] ?? '')) at++;
  return at;
}

function gapStart(piece: string, from: number): number {
  let at = piece.length;
  while (at > from && ' \t,'.includes(piece[at - 1] ?? '')) at--;
  return at;
}

/** A LoRA as a prompt's tag names it. */
export interface TaggedLora {
  readonly name: string;
  /** In the U-Net; 1 when the tag says nothing. */
  readonly strength: number;
  /** In the text encoders, where the tag says another. */
  readonly textStrength?: number | undefined;
  /** Weights of the blocks (`lbw=1,0,…`), in A1111's order. */
  readonly blocks?: readonly number[] | undefined;
}

/** The words of tags that name LoRAs, whatever their form: LyCORIS is what LoHa and LoKr came with. */
const LORA_WORDS: readonly string[] = ['lora', 'lyco', 'locon', 'loha', 'lokr', 'dora'];

/**
 * What a tag says of a LoRA; null for other tags. By A1111's rule the first number is that of the text encoders, the second
 * that of the U-Net, and one stands for both.
 */
export function loraOfTag({ kind, name, weights, options }: NetworkTag): TaggedLora | null {
  if (!LORA_WORDS.includes(kind)) return null;
  const [inText = 1, strength = inText] = weights;
  const list = options.find((option) => option.toLowerCase().startsWith('lbw='))?.slice('lbw='.length);
  const blocks = list?.split(',').map((part) => part.trim());
  return {
    name,
    strength,
    ...(inText !== strength && { textStrength: inText }),
    ...(blocks?.every((part) => NUMBER.test(part)) && { blocks: blocks.map(Number) }),
  };
}

/** A LoRA as a tag that A1111 reads back. */
export function writeLoraTag({ name, strength, textStrength, blocks }: TaggedLora): string {
  const isOne = textStrength === undefined || textStrength === strength;
  const weights = isOne ? [strength] : [textStrength, strength];
  const options = blocks === undefined ? [] : [`lbw=${blocks.join(',')}`];
  return `<${['lora', name, ...weights, ...options].join(':')}>`;
}

import type { InstallKind } from '@/lib/contracts/downloads';

/** Words in names and folders by which people sort models; the first that fits counts. */
const SIGNS: readonly (readonly [InstallKind, RegExp])[] = [
  ['language-model', /\.gguf$/i],
  ['font', /\.(ttf|otf)$/i],
  ['tag-list', /\.csv$/i],
  ['image-encoder', /image[_-]?encoder|clip[_-]?vision/i],
  ['ip-adapter', /ip[_-]?adapter|\bipa\b|noob-ipa/i],
  ['tagger', /tagger|deepdanbooru|camie/i],
  ['upscaler', /upscale|esrgan|swinir|\bdat\b|(^|[^a-z])[248]x[_-]|[_-][248]x([^a-z]|$)|realcugan|waifu2x/i],
  ['face-detector', /face[_-]?(det|yolo)|yolov?\d|adetailer|retinaface|scrfd/i],
  ['controlnet', /control[_-]?net|control[_-]?v\d|t2i[_-]?adapter|lllite|(^|[/_-])(openpose|lineart|softedge|scribble)([/_.-]|$)/i],
  ['embedding', /embedding|textual[_-]?inversion|negative[_-]?(xl|hand)|easynegative/i],
  ['lora', /(^|[/_.-])(lora|locon|lycoris|dora|lokr|loha)s?([/_.-]|$)|lora(xl)?\.safetensors$/i],
  ['vae', /(^|[/_.-])vae([/_.-]|$)|taesd/i],
];
/** Smaller than any checkpoint of a family that is drawn with; a LoRA of that size is usual. */
const SMALLEST_CHECKPOINT_BYTES = 1.2e9;

/** What a file is, by its name and size: a first guess, until its tensors are there. */
export function guessKind(path: string, bytes: number | null): InstallKind {
  const found = SIGNS.find(([, sign]) => sign.test(path))?.[0];
  if (found !== undefined) return found;
  return bytes !== null && bytes < SMALLEST_CHECKPOINT_BYTES ? 'lora' : 'checkpoint';
}

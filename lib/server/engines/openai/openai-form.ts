import { decodePicture, encodePng, type Picture } from '@/pipeline/image';
import { plainPrompt } from '@/pipeline/prompt';
import type { GenerationRequest } from '@/pipeline/request';
import type { EngineDrawing } from '../engine-client';
import { layoutText } from '../layout-text';
import type { FormPart } from '../multipart';

/** The longest prompt that endpoints of this kind take. */
const MOST_PROMPT = 32_000;

/** The sizes that endpoints of this kind draw, width and height, the square first. */
export const OPENAI_SIZES: readonly (readonly [number, number])[] = [
  [1024, 1024],
  [1024, 1536],
  [1536, 1024],
];

/** The size that is nearest in its proportions, as endpoints write it. */
export function sizeNear({ widthPx, heightPx }: GenerationRequest['size']): string {
  const far = ([width, height]: readonly [number, number]) =>
    Math.abs(Math.log((width / height) * (heightPx / widthPx)));
  const [width, height] = [...OPENAI_SIZES].sort((a, b) => far(a) - far(b))[0] ?? [1024, 1024];
  return `${width}x${height}`;
}

/**
 * The prompt without weights, which these models would read as signs. A whole page's layout stands behind it as JSON, where
 * both are no longer than such endpoints take.
 */
export function pagePrompt(drawing: Pick<EngineDrawing, 'request' | 'inputs'>): {
  readonly prompt: string;
  readonly hasLayout: boolean;
} {
  const words = plainPrompt(drawing.request.prompt.text).slice(0, MOST_PROMPT);
  const json = layoutText(drawing);
  const all = `${words}\n\n${ABOUT_LAYOUT}\n${json ?? ''}`;
  const hasLayout = json !== null && all.length <= MOST_PROMPT;
  return { prompt: hasLayout ? all : words, hasLayout };
}

const ABOUT_LAYOUT =
  'The picture is the rough of this comic page. Keep its panels, people and empty areas for balloons where they are, and draw no letters. Its layout (px are pixels of the picture):';

/** The files of an edit: the picture to start from, and what of it may change, which is transparent. */
export async function editParts({ request, inputs }: EngineDrawing): Promise<FormPart[]> {
  const read = (sha256: string, channels: 1 | 3) => decodePicture(inputs.get(sha256) ?? new Uint8Array(), { channels });
  const { image, mask } = request;
  if (image === null) return [];
  const picture = await read(image.picture.sha256, 3);
  const parts = [await filePart('image', picture)];
  return mask === null
    ? parts
    : [...parts, await filePart('mask', cutOut(picture, await read(mask.picture.sha256, 1)))];
}

async function filePart(name: string, picture: Picture): Promise<FormPart> {
  return { name, fileName: `${name}.png`, mediaType: 'image/png', bytes: await encodePng(picture) };
}

/** The picture, transparent where the mask is white. */
function cutOut(picture: Picture, mask: Picture): Picture {
  const data = new Uint8Array(picture.widthPx * picture.heightPx * 4);
  for (let at = 0; at < mask.data.length; at++) {
    data.set(picture.data.subarray(at * 3, at * 3 + 3), at * 4);
    data[at * 4 + 3] = (mask.data[at] ?? 0) >= 128 ? 0 : 255;
  }
  return { widthPx: picture.widthPx, heightPx: picture.heightPx, channels: 4, data };
}

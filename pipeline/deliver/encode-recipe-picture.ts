import type { OpenedModel } from '../models/opened-model';
import { encodePng, encodeWebp } from '../image/encode-picture';
import type { Picture } from '../image/picture';
import type { GenerationRequest, RequestInputs } from '../request';
import { writeExifComment } from './exif-comment';
import { toInfotext } from './infotext';
import { readPngChunks, writePngChunks } from '../image/png-chunks';
import { writePngText } from './png-text';
import { packRecipe, writeRecipeJson } from './recipe';
import { SOFTWARE } from './software';
import { addWebpMetadata } from './webp-chunks';
import { writeXmp } from './xmp-packet';

export interface RecipePictureOptions {
  readonly format: 'png' | 'webp';
  readonly request: GenerationRequest;
  /** Must hold every file that the request names. */
  readonly inputs: RequestInputs;
  readonly model: { readonly hash: string; readonly card: Pick<OpenedModel['card'], 'name'> };
  /** The runtime's description. */
  readonly runtime: string;
  /** The picture's place in the request's batch, from 0. */
  readonly indexInBatch: number;
  /** WebP: lossless when absent, so that the pixels can be compared; else a quality of 1..100. */
  readonly webpQuality?: number | undefined;
}

/**
 * The picture as a PNG or WebP file that tells how it was made: Koma's recipe with its pictures, the text that A1111
 * and its kin read, the software's name, and IPTC's mark of a picture drawn by a model. Equal pictures and options give
 * equal bytes.
 * @throws PipelineError `input-missing` when a file that the request names isn't given
 */
export async function encodeRecipePicture(picture: Picture, options: RecipePictureOptions): Promise<Uint8Array> {
  const { request, inputs, indexInBatch, runtime, model } = options;
  const json = writeRecipeJson({ request, inputs, indexInBatch, runtime, model: { name: model.card.name } });
  const infotext = toInfotext(request, { modelName: model.card.name, modelHash: model.hash, indexInBatch });
  const source = request.mask ? 'compositeWithTrainedAlgorithmicMedia' : 'trainedAlgorithmicMedia';
  if (options.format === 'webp') {
    const webp = await encodeWebp(picture, options.webpQuality ?? 'lossless');
    const xmp = writeXmp({ software: SOFTWARE, source, recipe: packRecipe(json) });
    const exif = writeExifComment({ software: SOFTWARE, comment: infotext });
    return addWebpMetadata(webp, { exif, xmp: Buffer.from(xmp, 'utf8') });
  }
  const [header, ...rest] = readPngChunks(await encodePng(picture));
  if (!header) throw new RangeError('a PNG file has chunks');
  return writePngChunks([
    header,
    writePngText({ keyword: 'parameters', text: infotext }),
    writePngText({ keyword: 'Software', text: SOFTWARE }),
    writePngText({ keyword: 'Source', text: `${model.card.name}, ${model.hash.slice(0, 10)}` }),
    writePngText({ keyword: 'koma', text: json }, 'packed'),
    writePngText({ keyword: 'XML:com.adobe.xmp', text: writeXmp({ software: SOFTWARE, source }) }, 'utf8'),
    ...rest,
  ]);
}

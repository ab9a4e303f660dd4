import { PipelineError } from '../error';
import { detectPictureFormat } from '../image/picture-format';
import { seedDistance } from '../seed';
import { fromInfotext } from './infotext';
import { findPngText } from './png-text';
import { readPngChunks } from '../image/png-chunks';
import { readInfotext } from './read-infotext';
import { MAX_RECIPE_BYTES, readRecipeJson, unpackRecipe, type Recipe } from './recipe';
import { readWebpChunks } from './webp-chunks';
import { readXmpRecipe } from './xmp-packet';

export { readInfotext } from './read-infotext';

/**
 * The recipe in a PNG or WebP file of Koma. The file may be hostile: nothing in it is trusted.
 * @throws PipelineError `picture-unreadable` when it is neither or broken, `recipe-missing` when it holds none,
 *   `recipe-unreadable` when it holds a damaged or foreign one
 */
export async function readRecipe(bytes: Uint8Array): Promise<Recipe> {
  const json = isPng(bytes)
    ? await findPngText(readPngChunks(bytes), 'koma', MAX_RECIPE_BYTES)
    : await readWebpRecipe(bytes);
  if (json !== null) return readRecipeJson(json);
  const infotext = await readInfotext(bytes);
  if (infotext === null) {
    throw new PipelineError(
      'recipe-missing',
      'The picture contains no Koma recipe. It was made by another program or saved again without metadata.',
    );
  }
  return recipeOfInfotext(infotext);
}

/** Some sites keep the text and drop the rest; what Koma wrote in it is enough where the request names no pictures. */
function recipeOfInfotext(infotext: string): Recipe {
  const { request, others, choices } = fromInfotext(infotext, { models: [] });
  if (!request) {
    throw new PipelineError(
      'recipe-missing',
      "The picture contains another tool's metadata but no Koma recipe. Use its prompt and settings instead.",
    );
  }
  const offset = seedDistance(request.seed.value, choices.seed ?? request.seed.value);
  const name = others.get('Model') ?? request.model.id;
  return {
    request,
    inputs: new Map(),
    indexInBatch: offset < request.batch.count ? Number(offset) : 0,
    model: { name },
    software: others.get('Version') ?? '',
    runtime: '',
  };
}

async function readWebpRecipe(bytes: Uint8Array): Promise<string | null> {
  const xmp = readWebpChunks(bytes).find(({ type }) => type === 'XMP ');
  const packed = xmp ? readXmpRecipe(Buffer.from(xmp.data).toString('utf8')) : null;
  return packed ? unpackRecipe(packed) : null;
}

function isPng(bytes: Uint8Array): boolean {
  const format = detectPictureFormat(bytes);
  if (format === 'png') return true;
  if (format === 'webp') return false;
  throw new PipelineError('picture-unreadable', 'Recipes can only be read from PNG and WebP files.');
}

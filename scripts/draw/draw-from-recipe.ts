import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRecipe } from '@/pipeline/deliver/read-recipe';
import { encodeRecipePicture } from '@/pipeline/deliver/encode-recipe-picture';
import { writeFileWhole } from '@/pipeline/deliver/write-file-whole';
import { recipeNetworks } from './draw-networks';
import type { DrawCommandOptions } from './draw-options';
import { openDrawEnvironment } from './open-studio-model';
import { openProgress } from './progress';
import { redrawRecipe } from './redraw-recipe';

/**
 * Draws a picture of Koma again from the recipe inside it and says how many pixels differ.
 * @returns the exit code: 0 when none does (or the file is WebP, whose pixels were changed by its coding), else 3
 */
export async function drawFromRecipe(file: string, options: DrawCommandOptions, signal: AbortSignal): Promise<number> {
  const bytes = await readFile(file);
  const recipe = await readRecipe(bytes);
  const environment = await openDrawEnvironment(
    options.model === 'starter' ? recipe.request.model.id : options.model,
    options.device,
  );
  const progress = openProgress(options.json ? 'json' : 'bar');
  try {
    const { request, inputs } = recipe;
    const networks = await recipeNetworks(request, environment.model.folder, options);
    const { picture, differing, of, largest } = await redrawRecipe(
      bytes,
      recipe,
      { ...environment, networks },
      { signal, onEvent: (event) => progress.tell(event) },
    );
    progress.end();
    if (options.out) {
      const format = options.out.endsWith('.webp') ? 'webp' : 'png';
      const { model, runtime } = environment;
      const { indexInBatch } = recipe;
      const encoded = await encodeRecipePicture(picture, {
        format,
        request,
        inputs,
        model,
        runtime: runtime.description,
        indexInBatch,
      });
      await writeFileWhole(resolve(options.out), encoded);
    }
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ type: 'compared', differing, of, largest })}\n`
        : `${differing} of ${of} pixels differ${differing > 0 ? `, by at most ${largest}` : ''}\n`,
    );
    return differing === 0 ? 0 : 3;
  } finally {
    progress.end();
    await environment.close();
  }
}

import { PipelineError } from '@/pipeline/error';
import { DRAW_HELP, readDrawOptions } from './draw/draw-options';
import { drawFromPrompt } from './draw/draw-from-prompt';
import { drawFromRecipe } from './draw/draw-from-recipe';

/** `npm run draw -- "PROMPT" [options]`: one picture from the command line. */
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  try {
    const options = readDrawOptions(args);
    if (options.help || (options.prompt === '' && options.recipe === undefined)) {
      process.stdout.write(DRAW_HELP);
      return options.help ? 0 : 2;
    }
    if (options.recipe !== undefined) return await drawFromRecipe(options.recipe, options, cancel.signal);
    await drawFromPrompt(options, cancel.signal);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof PipelineError && error.code === 'cancelled' ? 130 : 1;
  }
}

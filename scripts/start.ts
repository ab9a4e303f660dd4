import { drawFromPrompt } from './draw/draw-from-prompt';
import { readDrawOptions } from './draw/draw-options';

/** `npm start`: a first picture with the starter model, drawn in front of the person, and where it lies. */
const PROMPT = 'girl with long silver hair and red eyes, smile, school uniform, upper body, cherry blossoms';

process.stderr.write('Koma draws a first picture with the starter model, on this machine alone.\n\n');
const options = readDrawOptions([PROMPT, '--seed', '21', '--upscale', '4', '--ink', '--out', 'out/first-picture.png']);
const [file] = await drawFromPrompt(options, new AbortController().signal);
process.stderr.write(
  `\nYour first picture: ${file ?? ''}\nDraw another: npm run draw -- "boy with black hair, rain, manga"\n`,
);

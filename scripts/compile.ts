import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { modelCard, readCardFile } from '@/pipeline/models/model-card';
import type { ModelCard } from '@/pipeline/models/opened-model';
import { createPromptCompiler } from '@/pipeline/prompt';

const USAGE = `npm run compile -- "PROMPT"... [--file PROMPTS.txt] [--open] [--json]

Prints each prompt as a model is asked with it, one line a prompt: those given, then the lines of the file (- reads the
standard input). For the bundled model, whose word list is closed; --open compiles as for a model without a word list.
--json prints an object a line: prompt, compiled, negative (what it asks to stay away), unknown (what is in no list of tags)
and notes (what became what).
`;

process.exitCode = await run();

/** `npm run compile`: what becomes of a prompt. */
async function run(): Promise<number> {
  try {
    const { values, positionals } = readOptions();
    const lines = values.file === undefined ? [] : linesOf(await readText(values.file));
    const prompts = [...positionals, ...lines];
    if (prompts.length === 0) {
      process.stderr.write(values.file === undefined ? USAGE : `${values.file} is empty: write one prompt a line.\n`);
      return 2;
    }
    const compile = createPromptCompiler(await cardOf(values.open));
    for (const prompt of prompts) {
      const { text: compiled, negative, unknown, notes } = compile({ prompt, negative: '' });
      const told = values.json ? JSON.stringify({ prompt, compiled, negative, unknown, notes }) : compiled;
      process.stdout.write(`${told}\n`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      open: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
}

async function cardOf(isOpen: boolean): Promise<ModelCard> {
  if (isOpen) return modelCard('open', null, { family: 'other', clipSkip: false });
  const folder = join(import.meta.dirname, '..', 'models', 'starter');
  return modelCard(folder, await readCardFile(folder), { family: 'starter', clipSkip: false });
}

async function readText(file: string): Promise<string> {
  const bytes =
    file === '-'
      ? await buffer(process.stdin)
      : await readFile(file).catch((cause: unknown) => {
          throw new Error(`${file} can't be read: check the path of the file of prompts.`, { cause });
        });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`${file} is not text in UTF-8: save it as UTF-8, one prompt a line.`, { cause });
  }
}

/** The lines of a text; the sign that ends the last is no line of its own. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

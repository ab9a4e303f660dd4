import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { DraftRepair } from '@/lib/contracts/draft-repairs';
import { draftAnswerSchema, draftSchema, type Draft } from '@/lib/contracts/drafts';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { languageOf } from '@/lib/domain/draft/language-of';
import { writeDraft } from '@/lib/domain/draft/write-draft';
import { AppError } from '@/lib/server/app-error';
import { unloadLocalModel } from '@/lib/server/language-model/local-model';
import { draftWithModel } from '@/lib/server/scripts/draft-with-model';
import { modelOfArgument } from './drafts/model-of-argument';

const USAGE = `npm run draft -- "PREMISE" [--pages N] [--title TEXT] [--language en|ja] [--seed N] [--json]
                       [--answer "ABOUT=CHOICE"]... [--revise "INSTRUCTION"]...
                       [--model FILE.gguf|URL] [--model-name NAME] [--timeout SECONDS]

Prints the draft of a story as a script, or with --json as data: people, places, pages with panels, its form, and questions
about what the premise leaves open. Works without a model. Another seed gives another draft. --answer decides a question by
one of its choices ("Place=A forest"); --revise changes the draft ("end on the ship"). With - as the premise it is read from
the standard input.

--model asks a language model: a GGUF file, which runs on this machine, or the URL of a server in OpenAI's form, as in
http://localhost:11434/v1 (its first model, or --model-name; its key in the variable KOMA_MODEL_KEY). Where it fails, the
reason is printed, the draft is the rules', and the command ends with 3.
`;
const MOST_CHARACTERS = 20_000;

const { values, positionals } = readOptions();
const [given = ''] = positionals;
const premise = given === '-' ? await text(process.stdin) : given;
if (premise.trim() === '')
  stop('The premise is empty: write a sentence or two about what happens, in quotation marks.');
if (premise.length > MOST_CHARACTERS)
  stop(
    `The premise has ${premise.length.toLocaleString('en')} characters, and ${MOST_CHARACTERS.toLocaleString('en')} at most are read: a premise is a few lines. Import a whole novel or script instead.`,
  );
const pageCount = numberOf('--pages', values.pages, { from: 1, to: 40 });
const seed = numberOf('--seed', values.seed, { from: 0, to: 2 ** 31 - 1 }) ?? 0;
const timeout = numberOf('--timeout', values.timeout, { from: 1, to: 24 * 60 * 60 });
if (values.language !== undefined && values.language !== 'en' && values.language !== 'ja')
  stop(`--language is en or ja, not “${values.language}”.`);
const language = values.language ?? languageOf(premise);
const answers = values.answer.map((answer) => {
  const [about = '', ...choice] = answer.split('=');
  const parsed = draftAnswerSchema.safeParse({ about: about.trim(), choice: choice.join('=').trim() });
  return parsed.success ? parsed.data : stop(`--answer is ABOUT=CHOICE, not “${answer}”.`);
});
const asked = { premise, title: values.title, pageCount, language, seed, answers, instructions: values.revise };
const draft = (values.model === undefined ? null : await byModel(values.model)) ?? draftSchema.parse(draftStory(asked));
if (values.json) process.stdout.write(`${JSON.stringify(draft, null, 2)}\n`);
else {
  process.stdout.write(writeDraft(draft, { premise, language }));
  const beats = draft.form?.beats.map(({ name, fromPage, toPage }) => `${name} ${fromPage}–${toPage}`).join(', ') ?? '';
  if (draft.form !== undefined) process.stderr.write(`Form: ${draft.form?.name ?? ''} (${beats}), seed ${seed}\n`);
  for (const { about, question, choices } of draft.questions)
    process.stderr.write(`? ${about}: ${question}${choices.length === 0 ? '' : ` (${choices.join(' / ')})`}\n`);
}

async function byModel(argument: string): Promise<Draft | null> {
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  try {
    const model = await modelOfArgument(argument, {
      name: values['model-name'],
      key: process.env.KOMA_MODEL_KEY ?? '',
      timeoutMs: timeout === undefined ? undefined : timeout * 1000,
    });
    const written = await draftWithModel(model, asked, {
      signal: ending.signal,
      onDraft: ({ characterCount }) => void process.stderr.write(`\r${model.name}: ${characterCount} characters`),
    });
    for (const repair of written.repairs) process.stderr.write(`\n! ${repairWords(repair)}`);
    process.stderr.write('\n');
    return written.draft;
  } catch (error) {
    const action = error instanceof AppError ? ` ${error.details.action ?? ''}` : '';
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\n${words}${action}\nDrafted by the rules.\n`);
    process.exitCode = 3;
    return null;
  } finally {
    unloadLocalModel();
  }
}

function repairWords({ code, what, count }: DraftRepair): string {
  return `${code.replaceAll('-', ' ')} (${count})${what === '' ? '' : `: ${what}`}`;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pages: { type: 'string' },
        title: { type: 'string' },
        language: { type: 'string' },
        seed: { type: 'string' },
        answer: { type: 'string', multiple: true, default: [] },
        revise: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        model: { type: 'string' },
        'model-name': { type: 'string' },
        timeout: { type: 'string' },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function numberOf(
  name: string,
  given: string | undefined,
  { from, to }: { from: number; to: number },
): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!Number.isInteger(value) || value < from || value > to)
    stop(`${name} is a whole number from ${from} to ${to}, not “${given}”.`);
  return value;
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${USAGE}`);
  process.exit(2);
}

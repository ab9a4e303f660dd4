import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { draftAnswerSchema, draftSchema } from '@/lib/contracts/drafts';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { languageOf } from '@/lib/domain/draft/language-of';
import { writeDraft } from '@/lib/domain/draft/write-draft';

const USAGE = `npm run draft -- "PREMISE" [--pages N] [--title TEXT] [--language en|ja] [--seed N] [--json]
                       [--answer "ABOUT=CHOICE"]... [--revise "INSTRUCTION"]...

Prints the draft of a story as a script, or with --json as data: people, places, pages with panels, its form, and questions
about what the premise leaves open. Works without a model. Another seed gives another draft. --answer decides a question by
one of its choices ("Place=A forest"); --revise changes the draft ("end on the ship"). With - as the premise it is read from
the standard input.
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
const language = values.language;
if (language !== undefined && language !== 'en' && language !== 'ja')
  stop(`--language is en or ja, not “${language}”.`);
const answers = values.answer.map((answer) => {
  const [about = '', ...choice] = answer.split('=');
  const parsed = draftAnswerSchema.safeParse({ about: about.trim(), choice: choice.join('=').trim() });
  return parsed.success ? parsed.data : stop(`--answer is ABOUT=CHOICE, not “${answer}”.`);
});
const draft = draftSchema.parse(
  draftStory({ premise, title: values.title, pageCount, language, seed, answers, instructions: values.revise }),
);
if (values.json) process.stdout.write(`${JSON.stringify(draft, null, 2)}\n`);
else {
  process.stdout.write(writeDraft(draft, { premise, language: language ?? languageOf(premise) }));
  const beats = draft.form?.beats.map(({ name, fromPage, toPage }) => `${name} ${fromPage}–${toPage}`).join(', ') ?? '';
  process.stderr.write(`Form: ${draft.form?.name ?? ''} (${beats}), seed ${seed}\n`);
  for (const { about, question, choices } of draft.questions)
    process.stderr.write(`? ${about}: ${question}${choices.length === 0 ? '' : ` (${choices.join(' / ')})`}\n`);
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

import { parseArgs } from 'node:util';
import { draftSchema } from '@/lib/contracts/drafts';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { languageOf } from '@/lib/domain/draft/language-of';
import { writeDraft } from '@/lib/domain/draft/write-draft';

const USAGE = `npm run draft -- "PREMISE" [--pages N] [--title TEXT] [--language en|ja] [--seed N] [--json]

Prints the draft of a story as a script, or with --json as data: people, places, pages with panels, and questions about what
the premise leaves open. Works without a model. Another seed gives another draft.
`;

const { values, positionals } = readOptions();
const [premise = ''] = positionals;
if (premise.trim() === '') stop('Write the premise in quotation marks.');
if (premise.length > 20_000) stop('The premise is longer than 20,000 characters: a premise is a few lines.');
const pageCount = numberOf('--pages', values.pages, { from: 1, to: 40 });
const seed = numberOf('--seed', values.seed, { from: 0, to: 2 ** 31 - 1 }) ?? 0;
const language = values.language;
if (language !== undefined && language !== 'en' && language !== 'ja')
  stop(`--language is en or ja, not “${language}”.`);
const draft = draftSchema.parse(draftStory({ premise, title: values.title, pageCount, language, seed }));
if (values.json) process.stdout.write(`${JSON.stringify(draft, null, 2)}\n`);
else {
  process.stdout.write(writeDraft(draft, { premise, language: language ?? languageOf(premise) }));
  for (const { question, choices } of draft.questions) process.stderr.write(`? ${question} (${choices.join(' / ')})\n`);
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

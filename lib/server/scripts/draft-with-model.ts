import { z } from 'zod';
import type { DraftScript } from '@/lib/contracts/scripts';
import { parseScript } from '@/lib/domain/script/parse-script';
import { AppError } from '../app-error';
import { database } from '../database/database';

const WAIT_MS = 180_000;
const MOST_ANSWER_BYTES = 2_000_000;

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** How a script is written, told to who writes one. */
const HOW = `You write scripts for manga in this format, and answer with the script alone:
Title: ...
Premise: ...

# Chapter 1: ...

## Page 1

INT. PLACE - TIME, WEATHER   (or EXT.; before the first panel of each scene)

### Panel 1 (establishing)   (in brackets: establishing, wide, full body, medium, close-up, detail, big, small, from below, from above)

One sentence of what is seen: who, doing what, with which face.

@Name (thought)   (or shout, whisper, or nothing)
What they say, at most 12 words.

CAPTION
Narration.

SFX
Sound.

Four to six panels on a page. The last panel of odd pages makes one turn the page.`;

/**
 * A script from a premise by the language model that an admin named (OpenAI's chat form, as Ollama and others answer it).
 * @throws AppError `model-not-found` when none is named, `state-conflict` when it does not answer or answers no script
 */
export async function draftWithModel(
  { premise, title, pageCount }: DraftScript,
  cast: readonly string[],
): Promise<string> {
  const settings = await database().studioSettings.findUnique({ where: { id: 1 } });
  if (!settings || settings.writerUrl === '' || settings.writerModel === '') {
    throw new AppError('model-not-found', 'No language model is configured.', {
      action: 'Use the built-in rules, or ask an admin to set an endpoint in the settings.',
    });
  }
  const people = cast.length > 0 ? `\nThe project’s people: ${cast.join(', ')}.` : '';
  const asked = `${title === '' ? '' : `Title: ${title}\n`}Premise: ${premise}\nPages: ${pageCount}.${people}\nWrite in the premise’s language.`;
  const text = await ask(settings.writerUrl, {
    key: settings.writerKey,
    body: {
      model: settings.writerModel,
      stream: false,
      messages: [
        { role: 'system', content: HOW },
        { role: 'user', content: asked },
      ],
    },
  });
  const script = unfenced(text);
  if (!parseScript(script).some(({ kind }) => kind === 'panel')) {
    throw refused('The language model answered something that is no script.');
  }
  return script;
}

async function ask(url: string, { key, body }: { key: string; body: object }): Promise<string> {
  try {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key === '' ? {} : { Authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WAIT_MS),
      redirect: 'error',
    });
    if (!answer.ok) throw refused(`The language model refused with ${answer.status}.`);
    const bytes = await answer.arrayBuffer();
    if (bytes.byteLength > MOST_ANSWER_BYTES) throw refused('The language model’s answer is longer than any script.');
    const parsed = answerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.choices[0]?.message.content ?? '';
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw refused('The language model did not answer.', cause);
  }
}

/** Some wrap what they write in a fence, or think aloud before it. */
function unfenced(text: string): string {
  const bare = text.replaceAll(/<think>[^]*?<\/think>/g, '').trim();
  const fenced = /```[a-z]*\n([^]*?)```/.exec(bare);
  return `${(fenced?.[1] ?? bare).trim()}\n`;
}

function refused(sentence: string, cause?: unknown): AppError {
  return new AppError('state-conflict', sentence, {
    action: 'Use the built-in rules, or ask an admin to check the language model endpoint.',
    ...(cause === undefined ? {} : { cause }),
  });
}

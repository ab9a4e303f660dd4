import type { AppError } from '../app-error';
import { forkHost } from '../background/fork-host';
import { localAnswerSchema, type LocalAnswer, type LocalAsk } from './local-messages';
import { modelFailure } from './model-failure';

/** Memory for JavaScript values; weights and context are outside of it. */
const MOST_MIB = 512;
/** An answer of more characters is no draft. */
const MOST_ANSWER_CHARACTERS = 1_000_000;

/** The process in which a local language model is loaded: it can crash or be ended without anything else. */
export interface LocalProcess {
  readonly isAlive: () => boolean;
  /** @throws AppError why there is no whole answer; the process is ended unless it failed in an orderly way */
  ask(ask: LocalAsk, o: { readonly signal: AbortSignal; readonly onText: (soFar: string) => void }): Promise<string>;
  kill(): void;
}

/** Starts the process. @param hostFile the file that it runs */
export function startLocalProcess(hostFile: string): LocalProcess {
  const { child, noise } = forkHost(hostFile, { mostMib: MOST_MIB });
  let isAlive = true;
  let hear: ((answer: LocalAnswer | { readonly kind: 'ended' }) => void) | null = null;
  const end = (): void => {
    isAlive = false;
    child.kill('SIGKILL');
    hear?.({ kind: 'ended' });
  };
  child.on('message', (message: unknown) => {
    const answer = localAnswerSchema.safeParse(message);
    if (answer.success) hear?.(answer.data);
    else end();
  });
  child.on('error', end);
  child.on('exit', end);
  return {
    isAlive: () => isAlive,
    kill: end,
    ask: async (ask, { signal, onText }) => {
      let text = '';
      try {
        return await new Promise<string>((resolve, reject) => {
          hear = (answer) => {
            if (answer.kind === 'text') {
              text += answer.text;
              if (text.length <= MOST_ANSWER_CHARACTERS) return onText(text);
              reject(
                modelFailure('language-model-answer-invalid', 'The language model’s answer is longer than any draft.'),
              );
              return end();
            }
            if (answer.kind === 'done' && answer.stop === 'end') return resolve(text);
            reject(answer.kind === 'ended' ? crashed(noise()) : failureOf(answer));
          };
          signal.addEventListener('abort', end);
          if (signal.aborted || !isAlive) end();
          else child.send(ask, (error) => error !== null && end());
        });
      } finally {
        hear = null;
        signal.removeEventListener('abort', end);
      }
    },
  };
}

function crashed(noise: string): AppError {
  const sentence = 'The process of the language model ended: its file may be damaged, or the machine is out of memory.';
  return modelFailure('language-model-answer-cut', sentence, new Error(noise));
}

function failureOf(answer: Exclude<LocalAnswer, { kind: 'text' }>): AppError {
  if (answer.kind === 'done') {
    return modelFailure(
      'language-model-answer-cut',
      'The language model stopped half way: its answer was too long for it.',
    );
  }
  const cause = new Error(answer.message);
  switch (answer.reason) {
    case 'no-runtime':
      return modelFailure(
        'language-model-refused',
        'Language models can’t run on this machine: llama.cpp has no program for it.',
        cause,
      );
    case 'load':
      return modelFailure('language-model-refused', 'The language model’s file can’t be loaded.', cause);
    case 'memory':
      return modelFailure(
        'language-model-refused',
        'The language model needs more memory than this machine has free.',
        cause,
      );
    case 'input-too-long':
      return modelFailure('language-model-input-too-long', answer.message);
    case 'other':
      return modelFailure('language-model-answer-cut', 'The language model stopped with an error.', cause);
  }
}

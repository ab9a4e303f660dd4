import type { DraftAnswer } from '@/lib/contracts/drafts';

/** From what a draft was made, beside its premise: kept in the head of its script. */
export interface DraftNotes {
  readonly seed: number;
  readonly answers: readonly DraftAnswer[];
  readonly instructions: readonly string[];
}

/** The entries of a script's head that keep the notes; none for a first draft as it is. */
export function writeDraftNotes({ seed, answers, instructions }: DraftNotes): { key: string; value: string }[] {
  return [
    { key: 'Seed', value: seed === 0 ? '' : String(seed) },
    { key: 'Answers', value: answers.map(({ about, choice }) => `${about} = ${choice}`).join('; ') },
    { key: 'Revisions', value: instructions.map((one) => one.replaceAll(/\s+/g, ' ')).join('; ') },
  ].filter(({ value }) => value !== '');
}

/** Reads the notes of a script; what is not there is as in a first draft. */
export function readDraftNotes(script: string): DraftNotes {
  const head = script.split(/^#/m, 1)[0] ?? '';
  const entry = (key: string): string => new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  const list = (key: string): string[] =>
    entry(key)
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const seed = Number(entry('Seed'));
  return {
    seed: Number.isInteger(seed) && seed > 0 && seed < 2 ** 31 ? seed : 0,
    answers: list('Answers').flatMap((one): DraftAnswer[] => {
      const [about = '', ...choice] = one.split(' = ');
      return about === '' || choice.length === 0 ? [] : [{ about: about.trim(), choice: choice.join(' = ').trim() }];
    }),
    instructions: list('Revisions'),
  };
}

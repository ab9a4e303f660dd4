import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PremiseCase } from './drafts/check-draft';
import { evaluateDrafts } from './drafts/evaluate';

/** The premises of the repository; the last two were written without knowing the rules (docs/script.md). */
const SETS = ['premises.json', 'unseen-for-mending.json', 'unseen-for-measuring.json'];

/**
 * `npm run evaluate-drafts`: how many checks of the evaluation sets the drafts by rules pass. `--failed` names the others,
 * `--set FILE` takes other premises in the same form.
 */
const { values } = parseArgs({ options: { set: { type: 'string' }, failed: { type: 'boolean', default: false } } });
const files =
  values.set === undefined ? SETS.map((name) => path.join(import.meta.dirname, 'drafts', name)) : [values.set];
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Score {
  readonly held: number;
  readonly total: number;
  readonly count: number;
}

const scores: Score[] = [];
for (const file of files) {
  const score = evaluateSet(JSON.parse(await readFile(file, 'utf8')) as PremiseCase[]);
  scores.push(score);
  say(`${path.basename(file)}: ${told(score)}`);
}
if (scores.length > 1) {
  const sum = (key: keyof Score): number => scores.reduce((all, score) => all + score[key], 0);
  say(`all: ${told({ held: sum('held'), total: sum('total'), count: sum('count') })}`);
}

function evaluateSet(cases: readonly PremiseCase[]): Score {
  let [held, total] = [0, 0];
  for (const { each, draft, checks } of evaluateDrafts(cases)) {
    const failed = checks.filter(({ isHeld }) => !isHeld);
    total += checks.length;
    held += checks.length - failed.length;
    if (!values.failed || failed.length === 0) continue;
    say(`${each.id}: ${failed.map(({ what }) => what).join('; ')}`);
    const people = draft.people.map(
      ({ name, kind, sex, age, occupation }) => `${name} (${kind}, ${sex}, ${age}, ${occupation})`,
    );
    say(`  ${people.join(', ')}`);
    say(
      `  ${draft.places.map(({ name, scene, time, weather }) => `${name} (${scene}, ${time}, ${weather})`).join(', ')}`,
    );
  }
  return { held, total, count: cases.length };
}

function told({ held, total, count }: Score): string {
  return `${held} of ${total} checks of ${count} premises: ${((100 * held) / total).toFixed(1)} %`;
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PremiseCase } from './drafts/check-draft';
import { evaluateDrafts } from './drafts/evaluate';

/**
 * `npm run evaluate-drafts`: how many checks of the evaluation set the drafts by rules pass. `--failed` names the others,
 * `--set FILE` takes other premises in the same form.
 */
const { values } = parseArgs({ options: { set: { type: 'string' }, failed: { type: 'boolean', default: false } } });
const file = values.set ?? path.join(import.meta.dirname, 'drafts/premises.json');
const cases = JSON.parse(await readFile(file, 'utf8')) as PremiseCase[];
const say = (line: string) => process.stdout.write(`${line}\n`);
let [held, total] = [0, 0];
for (const { each, draft, checks } of evaluateDrafts(cases)) {
  const failed = checks.filter(({ isHeld }) => !isHeld);
  total += checks.length;
  held += checks.length - failed.length;
  if (!values.failed || failed.length === 0) continue;
  say(`${each.id}: ${failed.map(({ what }) => what).join('; ')}`);
  say(
    `  ${draft.people.map((one) => `${one.name} (${one.kind}, ${one.sex}, ${one.age}, ${one.occupation})`).join(', ')}`,
  );
  say(`  ${draft.places.map((one) => `${one.name} (${one.scene}, ${one.time}, ${one.weather})`).join(', ')}`);
}
say(`${held} of ${total} checks of ${cases.length} premises: ${((100 * held) / total).toFixed(1)} %`);

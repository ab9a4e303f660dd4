import type { StagingMeasure } from './measure-staging';

const RULES = [
  ['varied', 'Neighbours on a page are seen differently (unless both are noted)'],
  ['line', 'Everybody stays on their side within a scene'],
  ['headsIn', 'Heads are inside their panel'],
  ['facesFree', 'Faces are free of other people and of balloons'],
] as const;

/** The numbers of a measure of staging as a page of Markdown. */
export function stagingNumbers(measure: StagingMeasure, scripts: number): string {
  const rules = RULES.map(([rule, words]) => {
    const { good, all } = measure[rule];
    return `| ${words} | ${good} of ${all} | ${((100 * good) / Math.max(1, all)).toFixed(2)} % |`;
  });
  const rows = (counts: Readonly<Record<string, number>>): string[] =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `| ${name} | ${count} | ${((100 * count) / measure.panels).toFixed(1)} % |`);
  return [
    '# Staging rules',
    '',
    `${scripts} generated scripts, ${measure.panels} panels. \`npm run sheets -- --only staging\` measures anew.`,
    '',
    '| rule | kept | |',
    '| --- | --- | --- |',
    ...rules,
    '',
    '## Reasons for shots',
    '',
    '| reason | panels | |',
    '| --- | --- | --- |',
    ...rows(measure.reasons),
    '',
    '## What an editor would still send back',
    '',
    '| fault | panels | |',
    '| --- | --- | --- |',
    ...rows(measure.faults),
    '',
  ].join('\n');
}

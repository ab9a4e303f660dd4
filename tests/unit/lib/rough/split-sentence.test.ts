import { expect, it } from 'vitest';
import { parsePromptTags, specificationFromTags } from '@/lib/rough';
import { splitSentence } from '@/lib/rough/prompt/split-sentence';

it.each([
  ['girl riding a bicycle', ['girl', 'riding a bicycle']],
  ['a man driving a car', ['man', 'driving a car']],
  ['knight riding a horse', ['knight', 'riding a horse']],
  ['the knight riding a horse through the forest', ['knight', 'riding a horse', 'forest']],
  ['girl playing the violin on a stage', ['girl', 'playing violin', 'stage']],
])('"%s" is who does what where', (sentence, tags) => {
  expect(splitSentence(sentence)).toEqual(tags);
});

it.each(['riding a bicycle', 'sitting on bench', 'looking at viewer', 'light shining through leaves', 'long hair'])(
  '"%s" stays one tag',
  (tag) => {
    expect(splitSentence(tag)).toEqual([tag]);
  },
);

it.each([
  ['girl riding a bicycle', 'riding_bicycle'],
  ['knight riding a horse', 'riding_horse'],
  ['man driving a car', 'driving'],
  ['rowing a boat', 'rowing'],
  ['woman riding a motorcycle', 'riding_motorbike'],
])('a prompt of the words "%s" has the pose', (prompt, pose) => {
  const { specification } = specificationFromTags({
    chunks: parsePromptTags(prompt),
    seed: 3,
    widthPx: 512,
    heightPx: 512,
  });
  expect(specification.people.map(({ how }) => how.pose)).toEqual([pose]);
});

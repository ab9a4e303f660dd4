import { expect, it } from 'vitest';
import { licenceIn, readFacts } from '@/lib/domain/models/read-facts';

it('reads what a file says of itself, modelspec before the trainer’s own words', () => {
  const facts = readFacts({
    'modelspec.title': 'Ink lines',
    ss_output_name: 'ink_v2',
    'modelspec.trigger_phrase': 'inkline, , monochrome',
    ss_sd_model_name: 'noob.safetensors',
    ss_tag_frequency: JSON.stringify({ '10_ink': { '1girl': 8, ' smile ': 2 }, '5_more': { smile: 9 } }),
  });
  expect(facts).toMatchObject({ title: 'Ink lines', baseModel: 'noob.safetensors', triggers: ['inkline', 'monochrome'] });
  expect(facts.tags).toEqual([
    { tag: 'smile', count: 11 },
    { tag: '1girl', count: 8 },
  ]);
});

it.each(['{', '[]', '"text"', '{"a": 3}', 'null'])('takes %s for no tags', (text) => {
  expect(readFacts({ ss_tag_frequency: text }).tags).toEqual([]);
});

it('says nothing where a file says nothing', () => {
  expect(readFacts({ ss_sd_model_name: 'None' })).toMatchObject({ title: '', baseModel: '', triggers: [], tags: [] });
  expect(licenceIn({})).toBe('');
  expect(licenceIn({ 'modelspec.license': ' MIT ' })).toBe('MIT');
});

import { expect, it } from 'vitest';
import { parsePromptTags } from '@/lib/rough';

it.each([
  ['1girl, silver hair', [['1girl', 'silver hair']]],
  ['(smile:1.2), [frown], ((happy)), {sad}', [['smile', 'frown', 'happy', 'sad']]],
  ['((smile, long hair:1.3), blue eyes:.9)', [['smile', 'long hair', 'blue eyes']]],
  [
    '1girl, red hair BREAK 1boy, black hair',
    [
      ['1girl', 'red hair'],
      ['1boy', 'black hair'],
    ],
  ],
  ['1girl\nBREAK\n\n1boy', [['1girl'], ['1boy']]],
  ['Looking_At_Viewer,  upper   body ,', [['looking at viewer', 'upper body']]],
  ['star \\(sky\\), (ink \\(medium\\):1.1)', [['star (sky)', 'ink (medium)']]],
  ['<lora:style:0.8> 1girl<lora:other:1>, sky', [['1girl', 'sky']]],
  ['re:zero, close-up', [['re:zero', 'close-up']]],
  ['', []],
  [' , ,BREAK, ', []],
])('%j is read as its tags', (text, tags) => {
  expect(parsePromptTags(text)).toEqual(tags);
});

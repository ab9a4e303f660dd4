import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelCard } from '@/pipeline/models/model-card';
import { openModel } from '@/pipeline/models/open-model';
import { compilePrompt } from '@/pipeline/prompt/compile-prompt';
import { parseAnd, promptSchedule } from '@/pipeline/prompt/parse-prompt';
import { SHORTHAND } from '@/pipeline/prompt/shorthand';
import { isJapanese, TAG_TABLE } from '@/pipeline/prompt/tags/tag-table';
import { repositoryPath } from '@/tests/golden/open-runtime';
import { HARD_TAGS } from './hard-tags';

const starter = await openModel(repositoryPath('models/starter'));
const card = await modelCard('anime', null, { ...starter.capabilities, family: 'other' });
const compile = (prompt: string) => compilePrompt({ prompt, negative: '', card }).text;
const steps = (prompt: string) => promptSchedule(compile(prompt), 2).map(({ text }) => text);

describe('a tag between commas reaches a model of open vocabulary as it was typed', () => {
  it.each(HARD_TAGS)('%s', (tag) => {
    expect(compile(tag)).toBe(tag);
    expect(compile(`smile, ${tag}, sky`)).toBe(`smile, ${tag}, sky`);
    expect(compile(`(${tag}:1.2)`)).toBe(`(${tag}:1.2)`);
    expect(compilePrompt({ prompt: '', negative: `lowres, ${tag}`, card }).negative).toBe(`lowres, ${tag}`);
  });

  it('every tag of the table, every other word for one and all shorthand', () => {
    const written = (word: string) => word.replace(/[()]/g, '\\$&');
    const words = [...TAG_TABLE.categories.keys(), ...Object.keys(SHORTHAND)].filter((word) => !isJapanese(word));
    const changed = words
      .map((word) => written(word))
      .filter((word) => ![word, `${word}, solo`].includes(compile(word)));
    expect(changed).toEqual([]);
  });

  it('all pairs of hard tags', () => {
    const changed = HARD_TAGS.flatMap((a) =>
      HARD_TAGS.filter((b) => compile(`${a}, ${b}`) !== `${a}, ${b}`).map((b) => `${a}, ${b}`),
    );
    expect(changed).toEqual([]);
  });

  it.each([
    ['long_hair, looking_at_viewer', 'long hair, looking at viewer'],
    ['ahri_(league_of_legends)', 'ahri \\(league of legends\\)'],
    ['(ahri_(league_of_legends):1.2)', '(ahri \\(league of legends\\):1.2)'],
    ['puru-see_(hoshizuki_(seigetsu))', 'puru-see \\(hoshizuki \\(seigetsu\\)\\)'],
    ['vertin_(reverse:1999)', 'vertin \\(reverse:1999\\)'],
    ['n_(pokemon), w_(arknights)', 'n \\(pokemon\\), w \\(arknights\\)'],
    ['zero(z)_(mega_man)', 'zero\\(z\\) \\(mega man\\)'],
    ['score_9, score_8_up, source_anime, rating_safe', 'score_9, score_8_up, source_anime, rating_safe'],
    ['bad_prompt_v2, artist:john_doe, @some_artist', 'bad_prompt_v2, artist:john doe, @some artist'],
    [
      '__hair_color__ hair, __animals/cat__, {__hair__|long_hair}',
      '__hair_color__ hair, __animals/cat__, {__hair__|long hair}',
    ],
    ['^_^, >_<, o_o, T_T, |_|, <|>_<|>, 0_0, (o)_(o)', '^_^, >_<, o_o, T_T, |_|, <|>_<|>, 0_0, (o)_(o)'],
  ])('underscores are spaces, faces and score words keep theirs: %s', (typed, text) => {
    expect(compile(typed)).toBe(text);
  });

  it('with each other writing', () => {
    expect(compile('Синее небо, 初音ミク, 파란 하늘, 鬼滅の刃, 蓝天白云, café, ñandú')).toBe(
      'Синее небо, 初音ミク, 파란 하늘, 鬼滅の刃, 蓝天白云, café, ñandú',
    );
  });

  it('twice where it was typed twice', () => {
    expect(compile('blue sky, blue sky')).toBe('blue sky, blue sky');
  });
});

const LIST = '/work/shared/tags/danbooru.csv';
it.runIf(existsSync(LIST))('every tag of a whole list passes', () => {
  const tags = readFileSync(LIST, 'utf8')
    .split('\n')
    .flatMap((line) => /^"?((?:[^,"]|"")+)/.exec(line)?.[1]?.replaceAll('""', '"') ?? []);
  const isFace = (tag: string) => !/[a-z0-9]{2}/.test(tag);
  const spaced = tags.map((tag) => (isFace(tag) ? tag : tag.replaceAll('_', ' ')).replace(/[()]/g, '\\$&'));
  const changed = spaced.filter((tag) => compile(tag).replace(/^(1girl|1boy), solo$/, '$1') !== tag);
  expect(changed).toEqual([]);
  expect(spaced.length).toBeGreaterThan(10_000);
});

describe('syntax inside a phrase stays in the phrase', () => {
  it.each([
    ['a cat in a [red|blue] coat', ['a cat in a red coat', 'a cat in a blue coat']],
    ['beautiful (blue:1.2) eyes', ['beautiful (blue:1.2) eyes']],
    ['drawing of [anna|berta]', ['drawing of anna', 'drawing of berta']],
    ['a girl in a [black:white:0.5] dress', ['a girl in a black dress', 'a girl in a white dress']],
    ['the girl and [her cat:her dog:0.5], sky', ['the girl and her cat, sky', 'the girl and her dog, sky']],
    ['[oil|ink] painting of a (tall) woman', ['oil painting of a (tall) woman', 'ink painting of a (tall) woman']],
  ])('%s', (prompt, texts) => {
    expect(steps(prompt)).toEqual(texts);
  });

  it.each([
    '(masterpiece, best quality:1.2), ((sky)), [blurry], [[grain]]',
    '[cat ear:fox ear:0.5]',
    '[blue sky:0.5], [night sky::0.5]',
    'a cat AND a dog:0.5 AND sky:-1',
    '(blue sky BREAK sea:1.2)',
    'one piece BREAK league of legends, (steins;gate:1.1)',
    'fe[|male], [a|b]c',
    'a\\[b\\], \\(c\\), c:\\\\x',
    '1girl, (solo:1.2)',
    '(((a, b) and c:1.3), d',
    'x) and (y',
    '[a (b] c)',
    'blue sky:1.3',
  ])('%s is as it was', (prompt) => {
    expect(compile(prompt)).toBe(prompt);
  });
});

describe('“no X” is never its opposite', () => {
  it.each([
    ['girl, no hat', 'girl, no hat'],
    ['a boy with no shoes', '1boy, solo, no shoes'],
    ['no gloves, 1girl', 'no gloves, 1girl, solo'],
    ['a girl without a hat', '1girl, solo, no hat'],
    ['without glasses', 'without glasses'],
    ['a girl is not smiling', 'a girl is not smiling'],
    ["a girl who doesn't wear a hat", "a girl who doesn't wear a hat"],
    ['no one', 'no one'],
    ['帽子なし', '帽子なし'],
    ['眼鏡をかけていない女の子', '眼鏡をかけていない女の子'],
  ])('%s', (prompt, text) => {
    expect(compile(prompt)).toBe(text);
  });

  it('a closed vocabulary asks for the noun to stay away', () => {
    const compiled = compilePrompt({
      prompt: 'a girl without a hat, no glasses',
      negative: 'text',
      card: starter.card,
    });
    expect(compiled.text).toBe('1girl, solo');
    expect(compiled.negative).toContain('hat');
    expect(compiled.negative).toContain('glasses');
    expect(compilePrompt({ prompt: 'girl, no hat', negative: '', card: starter.card }).text).toBe('1girl, solo');
  });
});

describe('sentences of plain English and Japanese become tags', () => {
  it.each([
    ['girl with long silver hair and red eyes', '1girl, solo, silver hair, long hair, red eyes'],
    ['A silver-haired girl looks at the viewer', 'silver hair, 1girl, solo, looking at viewer'],
    ['two girls holding hands, classroom', '2girls, holding hands, classroom'],
    ['masterpiece, a girl in a red dress; she is smiling, ;d', 'masterpiece, 1girl, solo, dress, red dress, smile, ;d'],
    ['長い黒髪で泣いている男の子、one piece', 'long hair, black hair, crying, 1boy, solo, one piece'],
    ['雨宿りする少女、笑顔', '雨宿りする少女, smile'],
    ['猫耳，赤い瞳　夜空', 'cat ears, red eyes, night sky'],
    ['a girl as ahri \\(league of legends\\)', 'a girl as ahri \\(league of legends\\)'],
    ['the world, the girl on top of the tower of god', 'the world, the girl on top of the tower of god'],
  ])('%s', (prompt, text) => {
    expect(compile(prompt)).toBe(text);
  });
});

describe('tags with brackets of their own are escaped', () => {
  it.each([
    ['watercolor, 1girl', 'watercolor \\(medium\\), 1girl, solo'],
    ['watercolor (medium), 1girl', 'watercolor \\(medium\\), 1girl, solo'],
    ['水彩', 'watercolor \\(medium\\)'],
  ])('%s', (prompt, text) => {
    expect(compile(prompt)).toBe(text);
    expect(compile(compile(prompt))).toBe(text);
  });
});

describe('“solo” is one person’s', () => {
  it.each([
    '1other',
    '2others',
    '6+others',
    'multiple others',
    '1boy',
    'duo',
    'group',
    'another girl',
    'no humans',
    'boy',
  ])('not beside %s', (other) => {
    expect(compile(`1girl, ${other}`)).toBe(`1girl, ${other}`);
    expect(compile(`${other}, 1girl`)).toBe(`${other}, 1girl`);
  });

  it('beside titles and things', () => {
    expect(compile("1girl, chainsaw man, girls' frontline")).toBe("1girl, solo, chainsaw man, girls' frontline");
  });
});

describe('compiling again changes nothing', () => {
  const sentence = fc.constantFrom(
    'a girl with long silver hair and no hat',
    'watercolor',
    '魔法少女の絵',
    'ツンデレ',
    'A boy in a red coat stands under the moon. He holds an umbrella',
    'a_b_(c_d)',
    '1girl',
    'BREAK',
    'AND',
  );
  const text = fc.string({ unit: fc.constantFrom(...'ab1 ,;:|()[]\\_^.<>!?+/あ\n0.5'), maxLength: 24 });

  it.each(['a, :3, AND b', 'a AND b, :3,', 'a, :3, AND b, :3,', 'a :3 AND b'])('%s', (prompt) => {
    expect(compile(compile(prompt))).toBe(compile(prompt));
    expect(parseAnd(compile(prompt)).map(({ weight }) => weight)).toEqual(parseAnd(prompt).map(({ weight }) => weight));
  });

  it('over any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, fc.constantFrom(...HARD_TAGS), text), { maxLength: 6 }), (parts) => {
        const once = compile(parts.join(', '));
        expect(compile(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelCard } from '@/pipeline/models/opened-model';
import { modelCard, readCardFile } from '@/pipeline/models/model-card';
import { openModel } from '@/pipeline/models/open-model';
import { compilePrompt, createPromptCompiler, createPromptReader } from '@/pipeline/prompt/compile-prompt';
import { readPhrase } from '@/pipeline/prompt/read-phrase';
import { SHORTHAND } from '@/pipeline/prompt/shorthand';
import { EQUIVALENTS } from '@/pipeline/prompt/equivalents';
import { TAG_TABLE } from '@/pipeline/prompt/tags/tag-table';
import { parityFileSchema, isStarterCase } from '@/scripts/parity/parity-case';
import { goldenPath, repositoryPath } from '@/tests/golden/open-runtime';

const starter = await openModel(repositoryPath('models/starter'));
const open: ModelCard = await modelCard('anime', null, { ...starter.capabilities, family: 'other' });
const withQuality: ModelCard = await modelCard('anime', null, { ...starter.capabilities, family: 'sd1' });
const compile = (prompt: string, card: ModelCard = open) => compilePrompt({ prompt, negative: '', card });
/** All that is understood as tags, as for a closed vocabulary that has every tag. */
const read = (prompt: string) => createPromptReader(open)({ prompt, negative: '' });

describe('plain words become tags', () => {
  it.each([
    ['girl with long silver hair and red eyes', '1girl, solo, silver hair, long hair, red eyes'],
    ['A silver-haired girl looks at the viewer', 'silver hair, 1girl, solo, looking at viewer'],
    [
      'boy with short spiky black hair wearing a red hoodie',
      '1boy, solo, black hair, short hair, spiked hair, hoodie, red hoodie',
    ],
    [
      'close up of a blonde girl crying in the rain at night',
      'close-up, blonde hair, 1girl, solo, crying, rain, night',
    ],
    ['two girls holding hands, classroom', '2girls, holding hands, classroom'],
    ['gray hair, grey eyes', 'grey hair, grey eyes'],
    ['arms crossed, odd eyes, side pony tail', 'crossed arms, heterochromia, side ponytail'],
    ['girl with a very long blue ponytail', '1girl, solo, blue hair, very long hair, ponytail'],
    ['looking_at_viewer, cat_ears, ^_^', 'looking at viewer, cat ears, ^_^'],
    ['銀髪の女の子、制服、教室、笑顔', 'silver hair, 1girl, solo, school uniform, classroom, smile'],
    ['長い黒髪で泣いている男の子', 'long hair, black hair, crying, 1boy, solo'],
    ['a girl sitting on a bench', '1girl, solo, sitting, on bench'],
    ['a boy lying in bed', '1boy, solo, lying, on bed'],
    ['ベンチに座って本を読む少女', 'on bench, sitting, holding book, 1girl, solo'],
    ['猫耳，赤い瞳　夜空', 'cat ears, red eyes, night sky'],
  ])('%s', (prompt, expected) => {
    expect(read(prompt).text).toBe(expected);
  });

  it('words that are in no list are kept and named', () => {
    const { text, unknown } = read('yoimiya (genshin impact), smile, flibbertigibbet');
    expect(text).toContain('flibbertigibbet');
    expect(unknown).toContain('flibbertigibbet');
    expect(unknown).not.toContain('smile');
  });

  it('a tag that happens to hold a known word stays whole', () => {
    expect(read('silver hair ornament').text).toBe('silver hair ornament');
  });
});

describe('shorthand of anime readers', () => {
  it.each(['tsundere', 'yandere', 'kuudere', 'genki', 'gyaru', 'ツンデレ', '美少女'])('%s is expanded', (word) => {
    const { text, notes } = read(word);
    expect(text.split(', ')).toEqual(expect.arrayContaining([...(SHORTHAND[word] ?? ['missing'])]));
    expect(notes.some(({ kind }) => kind === 'expanded')).toBe(true);
  });

  it.each([
    ['ahoge', 'ahoge'],
    ['zettai ryouiki', 'zettai ryouiki'],
    ['絶対領域', 'zettai ryouiki'],
    ['chibi', 'chibi'],
    ['odd eyes', 'heterochromia'],
    ['アホ毛', 'ahoge'],
  ])('%s is the tag %s', (word, tag) => {
    expect(read(word).text).toBe(tag);
  });

  it('an expansion never contradicts what was asked for in so many words', () => {
    const { text } = read('tsundere girl, smile, looking at viewer, arms up');
    expect(text).toContain('blush');
    expect(text).not.toMatch(/frown|looking to the side|crossed arms/);
  });
});

describe('syntax around words stays', () => {
  it.each([
    ['(silver haired girl:1.2)', '(silver hair, 1girl:1.2)'],
    ['[smile|angry], sky', '[smile|angry], sky'],
    ['[cat ear:fox ear:0.5]', '[cat ears:fox ears:0.5]'],
    ['miku \\(cosplay\\)', 'miku \\(cosplay\\)'],
    ['girl BREAK boy', '1girl BREAK 1boy'],
    ['girl AND boy:0.5', '1girl AND 1boy:0.5'],
    ['((masterpiece)), girl', '((masterpiece)), 1girl, solo'],
    ['1girl, ;d, ;), d;, steins;gate', '1girl, solo, ;d, ;), d;, steins;gate'],
    ['smile; angry', 'smile, angry'],
  ])('%s', (prompt, expected) => {
    expect(read(prompt).text).toBe(expected);
  });

  it('compiling again changes nothing', () => {
    const words = fc.constantFrom(
      ...[
        'girl',
        'silver hair',
        'red eyes',
        '笑顔',
        'zzz',
        '(sky:1.2)',
        '[a:b:0.4]',
        'BREAK',
        'witch',
        'boy',
        'tsundere',
        'AND',
        'no hat',
        ';d',
        'watercolor',
        'star (sky)',
        'a cat in a [red|blue] coat',
        'a girl without shoes',
        'smile; angry',
        '1other',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 8 }),
        fc.constantFrom(open, withQuality, starter.card),
        (parts, card) => {
          const once = compile(parts.join(', '), card).text;
          expect(compile(once, card).text).toBe(once);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('10,000 words are read in one go', () => {
    expect(compile('girl with long hair, '.repeat(10_000)).text).toBe('1girl, solo, long hair');
  });
});

describe('a model’s card', () => {
  it('its quality and negative tags are added once', () => {
    const once = compilePrompt({ prompt: 'a girl, best quality', negative: 'lowres', card: withQuality });
    expect(once.text).toBe('masterpiece, 1girl, solo, best quality');
    expect(once.negative.match(/lowres/g)).toHaveLength(1);
    expect(once.negative).toContain('worst quality');
  });

  it('what a closed vocabulary lacks is said by its nearest word, or named', () => {
    const { text, notes } = compile('grey hair, peace sign, red school uniform, flamingo', starter.card);
    expect(text).toBe('silver hair, v, school uniform, red blazer, flamingo');
    expect(notes).toContainEqual({ kind: 'replaced', from: 'grey hair', to: 'silver hair' });
    expect(notes.some((note) => note.kind === 'not-in-model' && note.tag === 'flamingo')).toBe(true);
  });

  it('the captions that the starter learned from compile to themselves', () => {
    const { cases } = parityFileSchema.parse(JSON.parse(readFileSync(goldenPath('starter/cases.json'), 'utf8')));
    const captions = cases.filter(isStarterCase).map(({ chunks }) => chunks.join(' BREAK '));
    expect(captions.map((caption) => compile(caption, starter.card).text)).toEqual(captions);
  });

  it('two people are two chunks in the form that it was trained with', () => {
    expect(compile('girl with pink hair and boy with glasses, sky', starter.card).text).toBe(
      '1girl, 1boy, on left, 1girl, pink hair, sky BREAK 1girl, 1boy, on right, 1boy, glasses, sky',
    );
    expect(compile('left: boy, smile; right: girl, angry; classroom', starter.card).text).toBe(
      '1girl, 1boy, on left, 1boy, smile, classroom BREAK 1girl, 1boy, on right, 1girl, angry, classroom',
    );
  });

  it('a folder without a card has the habits of its family', async () => {
    expect(await readCardFile(goldenPath('parity/models/sd15'))).toBeNull();
    expect(withQuality.defaults.clipSkip).toBe(1);
  });
});

describe('the tables', () => {
  it('have at least 600 other words, and more than 900 tags', () => {
    expect(TAG_TABLE.aliases.size).toBeGreaterThan(2000);
    expect(TAG_TABLE.categories.size).toBeGreaterThan(900);
  });

  it('name only tags that there are', () => {
    const known = (tag: string) => TAG_TABLE.categories.has(tag);
    expect([...TAG_TABLE.aliases.values()].flat().filter((tag) => !known(tag))).toEqual([]);
    expect(
      Object.values(SHORTHAND)
        .flat()
        .filter((tag) => !known(tag)),
    ).toEqual([]);
    expect(Object.keys(EQUIVALENTS).filter((tag) => !known(tag))).toEqual([]);
  });

  it('hold every word that the starter knows', () => {
    const lost = (starter.card.prompt.words ?? []).filter((word) => compile(word, starter.card).unknown.length > 0);
    expect(lost).toEqual([]);
  });
});

describe('the compiler of a request', () => {
  it('reads a phrase once, however many of the request’s prompts have it', () => {
    const read: string[] = [];
    const compiler = createPromptCompiler(open, (phrase, lexicon) => {
      read.push(phrase);
      return readPhrase(phrase, lexicon);
    });
    const words = 'a girl with long silver hair, classroom';
    const first = compiler({ prompt: words, negative: 'hat' });
    expect(compiler({ prompt: words, negative: 'hat' })).toEqual(first);
    compiler({ prompt: `1boy, ${words}`, negative: '' });
    expect(read).toEqual([...new Set(read)]);
    expect(first).toEqual(compilePrompt({ prompt: words, negative: 'hat', card: open }));
  });
});

import { describe, expect, it } from 'vitest';
import { outlineReport } from '@/lib/domain/script/outline-report';
import { modelCard } from '@/pipeline/models/model-card';
import { compilePrompt } from '@/pipeline/prompt/compile-prompt';
import { settingsOf } from './pipeline/deliver/sampled-settings';

/**
 * What people brought that went wrong once, by the ids under which it was found. Pictures, fonts, model folders, tables and
 * letters of the same list are in the tests of their parts.
 */
const card = await modelCard('open', null, { family: 'other', clipSkip: false });
const compile = (prompt: string) => compilePrompt({ prompt, negative: '', card }).text;

describe('Settings of other tools', () => {
  it.each([
    [
      'I02: all on one line',
      'girl under an umbrella, rain Negative prompt: blurry, text Steps: 12, Sampler: Euler a, Seed: 21',
      { prompt: 'girl under an umbrella, rain', negative: 'blurry, text', steps: 12, sampler: 'euler-a', seed: '21' },
    ],
    [
      'I02: no settings at all',
      'Name: Aki, Age: adult, Hair: silver',
      { prompt: 'Name: Aki, Age: adult, Hair: silver' },
    ],
    [
      'I03: lines behind the settings',
      'a red cat\nNegative prompt: blurry\nSteps: 12, Seed: 21, Size: 512x768\nTemplate: a {red|blue} cat\nNegative Template: blurry',
      { prompt: 'a red cat', negative: 'blurry', steps: 12, seed: '21', widthPx: 512, heightPx: 768 },
    ],
    [
      'I07: JSON',
      '{"sui_image_params": {"prompt": "a cat in the rain", "negativeprompt": "blurry", "seed": 21, "steps": 12}}',
      { prompt: 'a cat in the rain', negative: 'blurry', seed: '21', steps: 12 },
    ],
    [
      'I08: networks',
      'cat <locon:inkwash:0.7> <dora:line:1>, <segment:face>, <lora:a b (v2):0.8:lbw=MIDD>\nSteps: 12, Seed: 21',
      { prompt: 'cat', steps: 12, seed: '21' },
    ],
  ])('%s', (_, text, right) => {
    expect(settingsOf(text)).toMatchObject(right);
  });

  it.each([
    ['euler_ancestral', 'euler-a', 'model'],
    ['dpmpp_2m', 'dpmpp-2m', 'model'],
    ['dpmpp_2m_karras', 'dpmpp-2m', 'karras'],
    ['dpmpp_2m_sde_gpu', 'dpmpp-2m-sde', 'model'],
    ['dpmpp_sde_karras', 'dpmpp-sde', 'karras'],
    ['uni_pc', 'unipc', 'model'],
    ['k_euler_a', 'euler-a', 'model'],
  ])('I06: the sampler %s', (name, sampler, schedule) => {
    expect(settingsOf(`a\nSteps: 12, Sampler: ${name}, Seed: 1`)).toMatchObject({ sampler, schedule });
  });
});

describe('Prompts', () => {
  it.each([
    ['P01', 'a cat in a [red|blue] coat'],
    ['P01', 'beautiful (blue:1.2) eyes'],
    ['P01', 'a girl in a [black:white:0.5] dress'],
    ['P02', 'one piece, k-on!, boku no hero academia, ahri \\(league of legends\\), blue sky, bocchi the rock!'],
    ['P03', 'girl, no hat'],
    ['P04', 'd;, steins;gate, ;d, ;\\), ;p'],
    ['P07', '1girl, 1other'],
    ['P07', '1boy, 2others'],
  ])('%s: stay as they are typed: %s', (_, prompt) => {
    expect(compile(prompt)).toBe(prompt);
    expect(compile(compile(prompt))).toBe(prompt);
  });

  it.each([
    ['P03', 'a boy with no shoes', '1boy, solo, no shoes'],
    ['P05', 'watercolor, 1girl', 'watercolor \\(medium\\), 1girl, solo'],
    ['a blue sky in Japanese', '青空, 1girl', 'blue sky, 1girl, solo'],
  ])('%s: %s', (_, prompt, right) => {
    expect(compile(prompt)).toBe(right);
    expect(compile(right)).toBe(right);
  });
});

describe('Scripts', () => {
  const seen = (text: string) => {
    const { title, speakers, places, pages, uncarried } = outlineReport(text);
    const panels = pages.flatMap((page) => page.panels);
    const lines = panels.flatMap((panel) => panel.lines.map((line) => line.text));
    const actions = panels.flatMap((panel) => panel.actions);
    return { title, speakers, places, actions, lines, pages: pages.length, left: uncarried.map(({ kind }) => kind) };
  };

  it.each([
    [
      'F01',
      'Title: Umbrella Weather\r\nAuthor: A. Writer\r\n\r\nEXT. BRIDGE - DAY\r\n\r\nRain.\r\n',
      { title: 'Umbrella Weather', places: ['BRIDGE'], actions: ['Rain.'] },
    ],
    [
      'F02',
      'INT./EXT. TRAM - NIGHT\n\nEXT./INT. TRAM - DAY\n\nINT/EXT. TRAM - DAY\n',
      { places: ['TRAM'], speakers: [] },
    ],
    ['F03', 'INT. TRAM - DAY #1#\n\n.ROOFTOP #I-1-A#\n', { places: ['TRAM', 'ROOFTOP'] }],
    [
      'F04',
      'Mio waits. [[why]]\n\nMIO\nAre you [[softer]] there? /* anybody */\n',
      { actions: ['Mio waits.'], lines: ['Are you there?'], left: ['note', 'note', 'cut'] },
    ],
    ['F05', 'MIO\nOne.\n  \nTwo.\n\nRen nods.\n', { lines: ['One.\n\nTwo.'], actions: ['Ren nods.'] }],
    ['F06', '6:00 p.m. The station.\n\n23\nbottles stand on the shelf.\n', { speakers: [] }],
    [
      'F07',
      'FADE IN:\n\nEXT. BRIDGE - DAY\n\nRain.\n\nSMASH CUT TO:\n\nINT. TRAM - DAY\n',
      { title: '', actions: ['Rain.'], left: ['transition', 'transition'] },
    ],
    [
      'F08',
      'MIO\nMy number is\next. 405, call me.\n\nREN\nA\n.357 I think.\n',
      { lines: ['My number is\next. 405, call me.', 'A\n.357 I think.'], places: [] },
    ],
    [
      'F10',
      'PAGE ONE (two panels)\n\nPANEL 1. The bridge.\n\nMIO: Late again.\n\nPANEL 2. Ren runs.\n',
      { pages: 1, actions: ['The bridge.', 'Ren runs.'], lines: ['Late again.'] },
    ],
    ['F11', 'MIO\nI _do_ not **ever** say *that*.\n', { lines: ['I do not ever say that.'] }],
    [
      'pages without a number',
      'SPLASH PAGE\nRain.\n\nDOUBLE-PAGE SPREAD: The city burns.\n\nPAGE FOUR\nPanel 1\nMio.\n',
      { pages: 3, speakers: [], actions: ['Rain.', 'The city burns.', 'Mio.'] },
    ],
  ])('%s', (_, text, right) => {
    expect(seen(text)).toMatchObject(right);
  });

  it('two names for what nobody says are still that, and a splash alone is a sound or a name', () => {
    const [panel] = outlineReport('PAGE 1\n\nPanel 1.\nA bridge.\n\nNARR/CAP:\nMonday.\n').pages[0]?.panels ?? [];
    expect(panel?.lines.map(({ say }) => say)).toEqual(['narration']);
    expect(outlineReport('SPLASH\nWater.\n').pages).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { groupAliases } from '@/lib/domain/import/alias-groups';
import { buildStory } from '@/lib/domain/import/build-story';
import { decodeText } from '@/lib/domain/import/decode-text';
import { readStoryFile } from '@/lib/domain/import/read-story-file';
import type { Story } from '@/lib/domain/import/story';
import { joinChapters, writeChapter } from '@/lib/domain/import/write-chapter';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';

const ENGLISH = `# One

Mara Voss pushed the door of the lighthouse open. Rain came in with her.

"You're late," Tobias said.

"The ferry." She dropped her bag. "Is he awake?"

Tobias shook his head. "He asks for you, though."

"Then I'll go up."

"Captain Dray talks too much," Mara whispered. She took the stairs.

***

The next morning Captain Dray was waiting on the jetty.

"I'm sorry, Miss Voss," the captain said.

"Don't be," Mara said. "Take me back."
`;
const JAPANESE = `第一章\u3000雨

翌日、駅前の喫茶店で、山田太郎は佐藤花子を待っていた。太郎は窓の外を見た。
「遅いな」
太郎がつぶやくと、ドアが開いた。花子は傘をたたんだ。
「ごめん、電車が止まっちゃって」
「いいよ。座って」
花子は笑って、メニューを開いた。
「じゃあ、ケーキを頼んでもいい？」と花子は小声で言った。
\u3000\u3000\u3000\u3000◇
夜、太郎は一人で橋の上に立っていた。
（あのとき、言えばよかった）
`;

const storyOf = (text: string, name = 'a.md'): Story => buildStory(readStoryFile(strToU8(text), name));
const lines = (story: Story) =>
  story.chapters.flatMap(({ scenes }) =>
    scenes.flatMap(({ elements }) =>
      elements.flatMap((element) => (element.kind === 'speech' ? [[element.speaker, element.say, element.text]] : [])),
    ),
  );
const scriptOf = (story: Story, pagesPerScene: number | null): string =>
  joinChapters(
    story.chapters.map((chapter, index) =>
      writeChapter(chapter, {
        ...story,
        title: chapter.title === '' ? `Chapter ${index + 1}` : chapter.title,
        pagesPerScene,
        nameOf: (speaker) => speaker,
        isNamed: (text) => story.people.some(({ name }) => text.includes(name)),
      }),
    ),
    1,
  );

describe('A novel of English', () => {
  it('has speakers by who said it, what they did, and turns', () => {
    const story = storyOf(ENGLISH);
    expect(lines(story)).toEqual([
      ['Tobias', 'speech', "You're late,"],
      ['Mara', 'speech', 'The ferry.'],
      ['Mara', 'speech', 'Is he awake?'],
      ['Tobias', 'speech', 'He asks for you, though.'],
      ['Mara', 'speech', "Then I'll go up."],
      ['Mara', 'whisper', 'Captain Dray talks too much,'],
      ['Captain Dray', 'speech', "I'm sorry, Miss Voss,"],
      ['Mara', 'speech', "Don't be. Take me back."],
    ]);
    expect(story).toMatchObject({ language: 'en', isScript: false, notes: [] });
    expect(story.chapters.map(({ title, scenes }) => [title, scenes.length])).toEqual([['One', 2]]);
    expect(story.people.map(({ name }) => name)).toEqual(['Mara', 'Tobias', 'Captain Dray']);
    expect(story.people[0]?.sex).toBe('female');
  });

  it('becomes a script of whole sentences that it says itself', () => {
    const story = storyOf(ENGLISH);
    const outline = outlineOf(parseScript(scriptOf(story, 1)));
    const panels = outline.chapters.flatMap(({ pages }) => pages.flatMap((page) => page.panels));
    expect(outline.speakers).toEqual(['Tobias', 'Mara', 'Captain Dray']);
    expect(panels.length).toBeLessThanOrEqual(10);
    const bare = (text: string): string => text.replaceAll(/[^\p{L}]+/gu, ' ').trim();
    for (const { actions, lines: said } of panels) {
      for (const { text } of [...actions, ...said]) {
        for (const sentence of text.split(/(?<=[.!?])\s/)) expect(bare(ENGLISH)).toContain(bare(sentence));
      }
    }
  });
});

describe('A novel of Japanese', () => {
  it('has speakers, whispers and thoughts', () => {
    const story = storyOf(JAPANESE, 'a.txt');
    expect(lines(story)).toEqual([
      ['太郎', 'whisper', '遅いな'],
      ['花子', 'speech', 'ごめん、電車が止まっちゃって'],
      ['太郎', 'speech', 'いいよ。座って'],
      ['花子', 'whisper', 'じゃあ、ケーキを頼んでもいい？'],
      ['太郎', 'thought', 'あのとき、言えばよかった'],
    ]);
    expect(story.language).toBe('ja');
    expect(scriptOf(story, null)).toMatch(/^# 第一章 雨\n\n## ページ 1\n/);
  });

  it('reads the same in every encoding that it comes in', () => {
    // Shift_JIS and EUC-JP of 「雨が降る。」, UTF-16 with and without its mark.
    const sjis = [0x81, 0x75, 0x89, 0x4a, 0x82, 0xaa, 0x8d, 0x7e, 0x82, 0xe9, 0x81, 0x42, 0x81, 0x76];
    const euc = [0xa1, 0xd6, 0xb1, 0xab, 0xa4, 0xac, 0xb9, 0xdf, 0xa4, 0xeb, 0xa1, 0xa3, 0xa1, 0xd7];
    for (const bytes of [sjis, euc]) expect(decodeText(new Uint8Array(bytes))).toBe('「雨が降る。」');
    const wide = (text: string) =>
      new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...wide('雨。\r\nRain')]))).toBe('雨。\nRain');
    expect(decodeText(wide('Rain fell on the lamp.'))).toBe('Rain fell on the lamp.');
    expect(decodeText(new Uint8Array([...strToU8('雨が降る。雪も降る。'), 0xe3]))).toContain('雨が降る。');
  });
});

describe('A text of a third language', () => {
  it('is read with a warning', () => {
    const text =
      'Il pleuvait sur la ville et sur le port. « Bonjour », dit Claire en ouvrant la porte. Personne ne répondait. '.repeat(
        8,
      );
    expect(storyOf(text, 'a.txt').notes).toContain('other-language');
    expect(storyOf(ENGLISH).notes).toEqual([]);
  });
});

describe('Names of one person', () => {
  it('become one, and those of two stay two', () => {
    const counted = (...names: string[]) => names.map((name) => ({ name, count: 5 }));
    expect(groupAliases(counted('Jonathan Harker', 'Harker', 'Mr. Harker')).map(({ name }) => name)).toEqual([
      'Jonathan Harker',
    ]);
    expect(groupAliases(counted('Mr. Bennet', 'Mrs. Bennet', 'Bennet'))).toHaveLength(3);
    expect(groupAliases(counted('山田太郎', '太郎', '山田さん'))).toHaveLength(1);
  });
});

describe('A written chapter', () => {
  it('parses back to what it was written of, whatever its speeches begin with', () => {
    const said = fc.constantFrom(
      'ext. 405, call me.',
      '.357 I think.',
      '# one',
      '(softly)',
      'No: never.',
      '[[ a ]] b',
      '10:30!',
      '@home',
      'INT. is a word',
    );
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (texts) => {
        const elements = texts.map((text) => ({
          kind: 'speech' as const,
          speaker: 'Mio',
          source: 'said' as const,
          say: 'speech' as const,
          text,
        }));
        const chapter = { title: 'One', wordCount: 1, scenes: [{ side: null, place: 'Bridge', when: '', elements }] };
        const script = writeChapter(chapter, {
          title: 'One',
          language: 'en',
          isScript: true,
          pagesPerScene: null,
          nameOf: (name) => name,
          isNamed: () => false,
        });
        const outline = outlineOf(parseScript(script));
        const read = outline.chapters.flatMap(({ pages }) =>
          pages.flatMap(({ panels }) => panels.flatMap((panel) => panel.lines)),
        );
        expect(read.map(({ speaker }) => speaker)).toEqual(texts.map(() => 'Mio'));
        expect(outline.chapters).toHaveLength(1);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps at most the pages that were asked for', () => {
    const text = Array.from(
      { length: 80 },
      (_, index) => `"Line ${index} is said here," Mara said.\n\nMara walked on to door ${index}.`,
    ).join('\n\n');
    const count = (pages: number | null): number =>
      outlineOf(parseScript(scriptOf(storyOf(text), pages))).chapters.flatMap(({ pages: all }) => all).length;
    expect(count(1)).toBe(1);
    expect(count(3)).toBe(3);
    expect(count(null)).toBeGreaterThan(10);
  });
});

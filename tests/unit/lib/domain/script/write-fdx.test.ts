import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fountainOfFdx } from '@/lib/domain/import/fountain-of-fdx';
import { readFdx } from '@/lib/domain/import/read-fdx';
import { readScriptFile } from '@/lib/domain/import/read-script-file';
import { StoryFileError } from '@/lib/domain/import/story-source';
import { parseScript } from '@/lib/domain/script/parse-script';
import { writeFdx } from '@/lib/domain/script/write-fdx';

const told = (text: string) => parseScript(text).map(({ raw: _, ...block }) => block);
const back = (fdx: string): string => fountainOfFdx(readFdx(fdx));
const fdx = (content: string): string =>
  `<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="5"><Content>${content}</Content></FinalDraft>`;

const SCRIPT = `Title: Umbrella Weather
Author: A. Writer

# One

## Page 1 (two panels)

INT./EXT. TRAM - NIGHT #2A#

### Panel 1 (wide)

Mio waits & sees <Ren>.

MIO (thought)
Late *again*, 5 * 3!

@McAVOY (O.S.)
One.
  
Two.

REN ^
At once.

CAPTION
Later.

SFX
BAM

PAGE TWO

PANEL 1. The bridge.

@ユキ
|漢字《かんじ》だよ。

> CUT TO:

.ROOFTOP

Rain.
`;

describe('A script as Final Draft', () => {
  it('is XML that gives the same script back', () => {
    const file = writeFdx(SCRIPT);
    expect(XMLValidator.validate(file)).toBe(true);
    expect(file).toContain(
      '<Paragraph Number="2A" Type="Scene Heading"><Text>INT./EXT. TRAM - NIGHT</Text></Paragraph>',
    );
    expect(file).toContain('<Text Style="Italic">again</Text>');
    expect(file).toContain('<DualDialogue>');
    const title = { kind: 'title', entries: expect.arrayContaining([{ key: 'Title', value: 'Umbrella Weather' }]) };
    expect(told(back(file))).toEqual([title, ...told(SCRIPT).slice(1)]);
  });

  it('has notes as script notes, and no cut text', () => {
    const file = writeFdx('Mio [[coat?]] waits. /* or not */\n\n[[alone]]\n\nMIO\nYes. [[softly]]');
    expect(file.match(/<ScriptNote>/g)).toHaveLength(3);
    expect(file).not.toContain('or not');
    const text = back(file);
    expect(text).toContain('[[coat?]]');
    expect(told(text)).toEqual([
      { kind: 'action', text: 'Mio waits.' },
      { kind: 'other' },
      { kind: 'line', speaker: 'MIO', say: 'speech', text: 'Yes.' },
    ]);
  });

  it('is XML whatever the script is', () => {
    const piece = fc.constantFrom(
      'MIO\n',
      'a',
      '<',
      '&',
      ']]>',
      '\u0001',
      '\uD800',
      '[[',
      ']]',
      '*',
      '\n\n',
      '# ',
      'INT. ',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 25 }), (pieces) => {
        const file = writeFdx(pieces.join(''));
        expect(XMLValidator.validate(file)).toBe(true);
        expect(() => back(file)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});

describe('A file of Final Draft', () => {
  it('is Fountain with its emphasis, its numbers, its speeches side by side and its notes', () => {
    const file = fdx(
      '<Paragraph Number="3" Type="Scene Heading"><SceneProperties Length="1/8"/><Text>EXT. BRIDGE - DAY</Text></Paragraph>' +
        '<Paragraph Type="Scene Heading"><Text>THE HARBOUR</Text></Paragraph>' +
        '<Paragraph Type="Action"><ScriptNote ID="1"><Paragraph><Text>how wide?</Text></Paragraph></ScriptNote><Text>Rain &amp; </Text><Text Style="Bold+Underline">wind</Text><Text>. 2*3_4</Text></Paragraph>' +
        '<Paragraph><DualDialogue><Paragraph Type="Character"><Text>MIO (V.O.)</Text></Paragraph><Paragraph Type="Dialogue"><Text>One </Text><Text Style="Italic">two</Text></Paragraph><Paragraph Type="Character"><Text>Ren</Text></Paragraph><Paragraph Type="Parenthetical"><Text>whispering</Text></Paragraph><Paragraph Type="Dialogue"><Text>Three</Text></Paragraph></DualDialogue></Paragraph>' +
        '<Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>' +
        '<Paragraph Type="Panel"><Text>Small</Text></Paragraph><Paragraph Type="Action"><Text>PANEL 2. Ships.</Text></Paragraph>',
    );
    expect(told(readScriptFile(new TextEncoder().encode(file), 'a.fdx'))).toEqual([
      { kind: 'scene', side: 'outside', place: 'BRIDGE', when: 'DAY', number: '3' },
      { kind: 'scene', side: null, place: 'THE HARBOUR', when: '' },
      { kind: 'action', text: 'Rain & wind. 2*3_4' },
      { kind: 'line', speaker: 'MIO', say: 'narration', text: 'One *two*' },
      { kind: 'line', speaker: 'Ren', say: 'whisper', text: 'Three', isDual: true },
      { kind: 'other' },
      { kind: 'panel', label: 'Small', notes: [] },
      { kind: 'panel', label: 'PANEL 2', notes: [] },
      { kind: 'action', text: 'Ships.' },
    ]);
  });

  it.each([
    [fdx('<Paragraph/>').replace('?>', '?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'), /entities/],
    [fdx('<Paragraph>').slice(0, 80), /damaged/],
    ['no XML at all', /damaged/],
    ['', /empty/],
    ['PK\u0003\u0004', /zip/],
    ['%PDF-1.7', /PDF/],
  ])('that is none, or bombs, is refused in a sentence (%#)', (text, sentence) => {
    const read = (): string => readScriptFile(new TextEncoder().encode(text), 'a.fdx');
    expect(read).toThrow(StoryFileError);
    expect(read).toThrow(sentence);
  });
});

describe('What stands within a paragraph of Final Draft', () => {
  const text = (words: string) => `<Paragraph><Text>${words}</Text></Paragraph>`;
  const paragraph = (type: string, inner: string) => `<Paragraph Type="${type}">${inner}</Paragraph>`;

  it('is no heading and no speech: summaries, alternatives and notes are notes', () => {
    const script = back(
      fdx(
        paragraph(
          'Scene Heading',
          `<SceneProperties Length="1/8"><Summary>${text('She waits.')}</Summary><SceneArcBeats><CharacterArcBeat Name="MIO">${text('Hope')}</CharacterArcBeat></SceneArcBeats></SceneProperties><Text>INT. TRAM - DAY</Text>`,
        ) +
          paragraph('Character', '<Text>MIO</Text>') +
          paragraph(
            'Dialogue',
            `<Alternate Type="Dialogue">${text('Never.')}</Alternate><Text>Late </Text><Text>again.</Text>`,
          ) +
          paragraph('Action', `<ScriptNote>${text('ask')}</ScriptNote><Text>Rain.</Text>`),
      ),
    );
    expect(script).toBe(
      'INT. TRAM - DAY [[She waits.]]\n\nMIO\nLate again. [[alternative: Never.]]\n\nRain. [[ask]]\n\n',
    );
    expect(told(script)).toMatchObject([
      { kind: 'scene', place: 'TRAM', when: 'DAY' },
      { kind: 'line', speaker: 'MIO', text: 'Late again.' },
      { kind: 'action', text: 'Rain.' },
    ]);
  });
});

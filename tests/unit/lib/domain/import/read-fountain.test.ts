import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFountain } from '@/lib/domain/import/read-fountain';

const blocks = (text: string) => readFountain(text).blocks;

describe('Fountain', () => {
  it('has a title page, also with values on lines of their own', () => {
    const script = 'Title:\n    _**UMBRELLA**_\n    Weather\nAuthor: A. Writer\n\nEXT. BRIDGE - DAY\n\nRain.';
    expect(readFountain(script)).toMatchObject({ title: 'UMBRELLA Weather', author: 'A. Writer' });
    expect(readFountain('FADE IN:\n\nRain.').title).toBe('');
  });

  it('reads headings of both sides, forced ones, and no scene numbers', () => {
    expect(blocks('INT./EXT. TRAM - NIGHT\n\nINT. TRAM #2A#\n\n.ROOFTOP #1#\n\nEXT BRIDGE - DAY, RAIN')).toEqual([
      { kind: 'scene', side: null, place: 'TRAM', when: 'NIGHT' },
      { kind: 'scene', side: 'inside', place: 'TRAM', when: '' },
      { kind: 'scene', side: null, place: 'ROOFTOP', when: '' },
      { kind: 'scene', side: 'outside', place: 'BRIDGE', when: 'DAY, RAIN' },
    ]);
  });

  it('reads cues with what is in brackets, forced ones, dual ones, and keeps a speech over a line of two blanks', () => {
    const script = 'MIO (O.S.) ^\n(whispering)\nOne.\n  \nTwo.\n\n@McAVOY\n(shouting)\nNow!';
    expect(blocks(script)).toEqual([
      { kind: 'speech', speaker: 'MIO', say: 'whisper', text: 'One. Two.' },
      { kind: 'speech', speaker: 'McAVOY', say: 'shout', text: 'Now!' },
    ]);
  });

  it('keeps what begins like a heading within a speech, and hours as action', () => {
    expect(blocks('MIO\nMy number is\next. 405, call me.\n\n10:30 in the morning. Mio wakes.\n\n23\nbottles.')).toEqual(
      [
        { kind: 'speech', speaker: 'MIO', say: 'speech', text: 'My number is ext. 405, call me.' },
        { kind: 'text', text: '10:30 in the morning. Mio wakes.' },
        { kind: 'text', text: '23 bottles.' },
      ],
    );
  });

  it('leaves notes, cut text, synopses and transitions out; centred and forced action stay', () => {
    const script =
      'Mio opens. [[her coat?]] She waits.\n\n/*\nREN\nCut.\n*/\n\n= A synopsis\n\nSMASH CUT TO:\n\n> FADE OUT\n\n> THE END <\n\n!SCANNING THE ROOM\nSlowly.';
    expect(blocks(script)).toEqual([
      { kind: 'text', text: 'Mio opens. She waits.' },
      { kind: 'text', text: 'THE END' },
      { kind: 'text', text: 'SCANNING THE ROOM Slowly.' },
    ]);
  });

  it('reads pages and panels of comics, and names before a colon', () => {
    expect(blocks('PAGE ONE (two panels)\n\nPANEL 1. The bridge.\n\nMIO: Late again.\n\nPANEL 2. Ren runs.')).toEqual([
      { kind: 'page' },
      { kind: 'panel' },
      { kind: 'text', text: 'The bridge.' },
      { kind: 'speech', speaker: 'MIO', say: 'speech', text: 'Late again.' },
      { kind: 'panel' },
      { kind: 'text', text: 'Ren runs.' },
    ]);
  });

  it('loses no word of a script of simple action and speech, whatever the words are', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const piece = fc.record({ text: sentence, isSpeech: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const script = pieces.map(({ text, isSpeech }) => (isSpeech ? `MIO\n${text}` : `A ${text}.`)).join('\n\n');
        const words = blocks(script).flatMap((block) => ('text' in block ? [block.text] : []));
        expect(words).toEqual(pieces.map(({ text, isSpeech }) => (isSpeech ? text : `A ${text}.`)));
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { penPresetSchema, type PenPreset } from '@/lib/contracts/pens';
import { PENS } from '@/lib/contracts/page-layers';
import {
  BUILT_IN_PENS,
  freeName,
  penFileText,
  readPenFile,
  withPresets,
} from '@/lib/domain/page/strokes/pen/pen-presets';

const preset = (id: string, name = `Pen ${id}`): PenPreset => ({ ...BUILT_IN_PENS.brush, id, name });
let made = 0;
const newId = () => `new-${(made += 1)}`;

describe('Pens', () => {
  it('that everybody has are sound', () => {
    for (const pen of PENS)
      expect(penPresetSchema.safeParse({ ...BUILT_IN_PENS[pen], id: pen, name: pen }).success).toBe(true);
  });

  it('are read from a file as they were written, under new ids', () => {
    const read = readPenFile(penFileText([preset('1'), preset('2')]), newId);
    expect(read).toEqual({
      presets: [
        { ...preset('1'), id: 'new-1' },
        { ...preset('2'), id: 'new-2' },
      ],
    });
  });

  it('of a file that is none are refused, and the reason names the field', () => {
    const file = { kind: 'koma/pens', version: 1 };
    const { id: _, ...pen } = preset('1');
    expect(readPenFile('{', newId)).toEqual({ issue: { kind: 'no-json' } });
    expect(readPenFile('[1]', newId)).toEqual({ issue: { kind: 'other-file' } });
    expect(readPenFile('x'.repeat(1_000_001), newId)).toEqual({ issue: { kind: 'too-large' } });
    expect(readPenFile(JSON.stringify({ ...file, pens: [{ ...pen, widthMm: 900 }] }), newId)).toMatchObject({
      issue: { kind: 'field', path: 'pens.0.widthMm' },
    });
    expect(readPenFile(JSON.stringify({ ...file, pens: [{ ...pen, pressure: [] }] }), newId)).toMatchObject({
      issue: { kind: 'field', path: 'pens.0.pressure' },
    });
    expect(readPenFile(JSON.stringify({ ...file, pens: [{ ...pen, script: 1 }] }), newId)).toMatchObject({
      issue: { kind: 'field', path: 'pens.0' },
    });
  });

  it('get a number where their name is taken, and are never more than there is room for', () => {
    const own = [preset('1', 'Ink'), preset('2', 'Ink 2')];
    expect(withPresets(own, [preset('3', 'Ink')]).map(({ name }) => name)).toEqual(['Ink', 'Ink 2', 'Ink 3']);
    expect(freeName(own, 'Hair')).toBe('Hair');
    const many = Array.from({ length: 80 }, (_, at) => preset(String(at)));
    expect(withPresets(own, many)).toHaveLength(60);
  });
});

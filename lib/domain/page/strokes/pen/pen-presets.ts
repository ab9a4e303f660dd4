import { MOST_PRESETS, penFileSchema, type PenLook, type PenPreset } from '@/lib/contracts/pens';
import { PENS, type Pen } from '@/lib/contracts/page-layers';
import { PRESSURE_CURVES } from './pressure-curve';

const INK = '#16130f';
/** A light blue, from which inked lines stand out. */
const DRAFT_BLUE = '#7fb2e5';

const PLAIN: Omit<PenLook, 'pen'> = {
  colour: INK,
  widthMm: 0.8,
  minWidth: 0.15,
  maxWidth: 1,
  pressure: [...PRESSURE_CURVES.normal],
  taperInMm: 0,
  taperOutMm: 0,
  opacity: 1,
  tilt: 0,
  stabiliser: { mode: 'average', strength: 10 },
  correction: 5,
};

/** The pens that everybody has. */
export const BUILT_IN_PENS: Readonly<Record<Pen, PenLook>> = {
  'g-pen': { ...PLAIN, pen: 'g-pen', taperInMm: 1.2, taperOutMm: 2.4 },
  'maru-pen': {
    ...PLAIN,
    pen: 'maru-pen',
    widthMm: 0.4,
    minWidth: 0.25,
    pressure: [...PRESSURE_CURVES.hard],
    taperInMm: 0.8,
    taperOutMm: 1.6,
  },
  brush: { ...PLAIN, pen: 'brush', widthMm: 2, minWidth: 0.03, taperInMm: 3, taperOutMm: 8, tilt: 0.5 },
  marker: { ...PLAIN, pen: 'marker', widthMm: 1.2, minWidth: 1 },
  white: { ...PLAIN, pen: 'white', widthMm: 2, colour: '#ffffff', minWidth: 0.5 },
  pencil: {
    ...PLAIN,
    pen: 'pencil',
    colour: DRAFT_BLUE,
    widthMm: 0.5,
    minWidth: 0.4,
    opacity: 0.7,
    tilt: 1,
    stabiliser: { mode: 'average', strength: 5 },
    correction: 0,
  },
};

/** A pen that everybody has, by its id; its name is the interface's. */
export function builtInPen(id: string): PenLook | undefined {
  const pen = PENS.find((one) => one === id);
  return pen === undefined ? undefined : BUILT_IN_PENS[pen];
}

/** Saved pens as the text of a JSON file. */
export function penFileText(presets: readonly PenPreset[]): string {
  const pens = presets.map(({ id: _, ...pen }) => pen);
  return JSON.stringify({ kind: 'koma/pens', version: 1, pens }, null, 2);
}

/** Why a file isn't taken: no JSON, JSON of something else, or a field that isn't what it should be. */
type PenFileIssue =
  | { readonly kind: 'no-json' }
  | { readonly kind: 'other-file' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'field'; readonly path: string; readonly message: string };

/** Longer files hold no pens. */
const MOST_LETTERS = 1_000_000;

/**
 * The pens of a file. Whoever wrote it may mean harm: it is parsed as a stranger's, and taken whole or not at all.
 * @param newId names the pens, so that none replaces one that is there
 */
export function readPenFile(
  text: string,
  newId: () => string,
): { readonly presets: readonly PenPreset[] } | { readonly issue: PenFileIssue } {
  if (text.length > MOST_LETTERS) return { issue: { kind: 'too-large' } };
  const json = jsonOf(text);
  if (json === undefined) return { issue: { kind: 'no-json' } };
  if (typeof json !== 'object' || json === null || !('kind' in json) || json.kind !== 'koma/pens') {
    return { issue: { kind: 'other-file' } };
  }
  const parsed = penFileSchema.safeParse(json);
  if (parsed.success) return { presets: parsed.data.pens.map((pen) => ({ ...pen, id: newId() })) };
  const [first] = parsed.error.issues;
  return { issue: { kind: 'field', path: first?.path.join('.') ?? '', message: first?.message ?? '' } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Saved pens with others added, as many as there is room for; a name that is taken gets a number. */
export function withPresets(own: readonly PenPreset[], added: readonly PenPreset[]): PenPreset[] {
  return added.reduce<PenPreset[]>(
    (all, one) => (all.length >= MOST_PRESETS ? all : [...all, { ...one, name: freeName(all, one.name) }]),
    [...own],
  );
}

/** A name that no other saved pen has. */
export function freeName(presets: readonly Pick<PenPreset, 'name'>[], wanted: string): string {
  const taken = new Set(presets.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted.slice(0, 36)} ${number}`;
    if (!taken.has(name)) return name;
  }
}

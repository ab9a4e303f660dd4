import { z } from 'zod';
import { MOST_PRESETS, penLookSchema, penPresetSchema, pressureCurveSchema, type PenLook } from '@/lib/contracts/pens';
import { BUILT_IN_PENS, builtInPen } from '@/lib/domain/page/strokes/pen/pen-presets';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { BARREL_ACTIONS, TOUCH_DRAWING } from './press-kind';

const settingsSchema = z.object({
  /** Saved pens. */
  own: z.array(penPresetSchema).max(MOST_PRESETS).catch([]),
  /** Pens as they were last used, where they differ from what is built in or saved; by their ids. */
  changed: z.record(z.string(), penLookSchema).catch({}),
  /** Of the pen in hand. */
  penId: z.string().catch('g-pen'),
  /** The person's own, of all pens. */
  curve: pressureCurveSchema.catch([...PRESSURE_CURVES.normal]),
  touch: z.enum(TOUCH_DRAWING).catch('auto'),
  barrel: z.enum(BARREL_ACTIONS).catch('hand'),
  /** A pen that rests at a stroke's end straightens it. */
  quickShapes: z.boolean().catch(false),
});
/** What a person set for drawing, as it is kept in their browser. */
export type PenSettings = z.infer<typeof settingsSchema>;

export const DEFAULT_PEN_SETTINGS: PenSettings = settingsSchema.parse({});

/** Settings from what a browser kept; parts that can't be read are as they are by default. */
export function readPenSettings(text: string | null): PenSettings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.data : DEFAULT_PEN_SETTINGS;
  } catch {
    return DEFAULT_PEN_SETTINGS;
  }
}

/** How a pen is built in or was saved; the G-pen where it is gone. */
export function savedLook({ own }: Pick<PenSettings, 'own'>, penId: string): PenLook {
  const found = own.find(({ id }) => id === penId);
  if (found === undefined) return builtInPen(penId) ?? BUILT_IN_PENS['g-pen'];
  const { id: _, name: __, ...look } = found;
  return look;
}

/** How the pen in hand draws. */
export function lookInHand(settings: Pick<PenSettings, 'own' | 'changed' | 'penId'>): PenLook {
  return settings.changed[settings.penId] ?? savedLook(settings, settings.penId);
}

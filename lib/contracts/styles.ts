import { z } from 'zod';
import { STYLES } from '@/lib/rough/vocabulary';
import { panelControlsSchema } from './controls';
import { samplerSchema } from './drawing';
import { recordLoraSchema } from './networks';

const hex = z.string().regex(/^#[0-9a-f]{6}$/);

/** How a project's panels are finished: in Koma's own ink and tone, in its colour, or painted by the project's model. */
export const BOOK_FINISHES = ['ink', 'colour', 'model'] as const;
export type BookFinish = (typeof BOOK_FINISHES)[number];

/** How a project's pictures look. Everything left null or empty is as the model has it. */
export const styleRecordSchema = z.strictObject({
  /** Colour, black and white, soft: how the rough and the model paint. */
  look: z.enum(STYLES).nullable().default(null),
  /** How panels are finished; null: painted where a real model is installed, else ink and tone. */
  finish: z.enum(BOOK_FINISHES).nullable().default(null),
  /** Tags of the line: thick, thin, sketchy. */
  line: z.string().max(300).default(''),
  /** Tags of tone and light: screentone, flat, soft shading. */
  tone: z.string().max(300).default(''),
  palette: z.array(hex).max(8).default([]),
  sampler: samplerSchema.nullable().default(null),
  steps: z.number().int().min(1).max(150).nullable().default(null),
  guidance: z.number().min(0).max(30).nullable().default(null),
  /** Quality tags instead of the model's own; null keeps those. */
  quality: z.string().max(300).nullable().default(null),
  /** Tags that no picture may show. */
  negative: z.string().max(1000).default(''),
  /** By which ControlNets panels follow their roughs; absent: the closest that is installed. */
  controls: panelControlsSchema.optional(),
  /** LoRAs that every picture is drawn with. */
  loras: z.array(recordLoraSchema).max(8, 'a style has at most 8 LoRAs').optional(),
  /** Locked: drawings take model, sampler, steps and guidance from here, whatever they ask for. */
  isLocked: z.boolean().default(false),
});
export type StyleRecord = z.infer<typeof styleRecordSchema>;

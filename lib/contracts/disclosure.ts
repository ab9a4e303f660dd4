import { z } from 'zod';
import { sha256Schema } from './drawing';

/**
 * How what a panel shows was made. `generated`: by a trained model from words alone. `composite`: by a trained model together
 * with a rough, another picture or work by hand. `enhanced`: a picture that was imported and then changed by an algorithm.
 * `imported`: a picture that was imported. `drawing`: Koma's own drawing, by rules alone.
 */
export const PANEL_SOURCES = ['generated', 'composite', 'enhanced', 'imported', 'drawing'] as const;
export type PanelSource = (typeof PANEL_SOURCES)[number];

const usedModelSchema = z.object({
  name: z.string(),
  sha256: sha256Schema,
  /** As its card names it; empty where it names none, or where it is no longer installed. */
  licence: z.string(),
  /** How many panels it had a part in. */
  panelCount: z.number().int().min(1),
});

/** How a book's panels were made, for shops that ask for it. */
export const disclosureSchema = z.object({
  title: z.string(),
  pageCount: z.number().int(),
  panelCount: z.number().int(),
  /** How many panels of each kind. */
  panels: z.record(z.enum(PANEL_SOURCES), z.number().int()),
  /** Checkpoints, the most used first. */
  models: z.array(usedModelSchema),
  /** LoRAs, VAEs, embeddings and ControlNets. */
  networks: z.array(
    usedModelSchema.omit({ licence: true }).extend({ kind: z.enum(['lora', 'vae', 'embedding', 'controlnet']) }),
  ),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

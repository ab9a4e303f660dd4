import { capabilitiesSchema, modelDefaultsSchema, modelPromptingSchema } from '@/lib/contracts/models';
import type { ModelProfile } from '@/pipeline/models';
import type { Model } from '../generated/client';

/** What a recipe needs to know of a model, from its row: a web server needs no model folder. */
export function modelProfile(row: Model): ModelProfile {
  const prompting = modelPromptingSchema.parse(row.prompting);
  return {
    id: row.id,
    hash: row.hash,
    capabilities: capabilitiesSchema.parse(row.capabilities),
    card: {
      name: row.name,
      licence: row.licence,
      defaults: modelDefaultsSchema.parse(row.defaults),
      prompt: { quality: prompting.quality, negative: prompting.negative, words: prompting.words },
      twoPeople: prompting.twoPeople ?? null,
      roughAlways: prompting.roughAlways,
    },
  };
}

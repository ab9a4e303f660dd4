import { z } from 'zod';
import type { ModelFacts } from '@/lib/contracts/model-facts';

const MOST_TAGS = 24;
const MOST_TRIGGERS = 20;
const MOST_LETTERS = 2000;

/**
 * What a file's metadata says in words: `modelspec.*` (ModelSpec 1.0) before `ss_*` (kohya's trainer). What is no text, or no
 * JSON where JSON is meant, is left out.
 */
export function readFacts(metadata: Readonly<Record<string, string>>): ModelFacts {
  const text = (...keys: string[]): string => {
    const found = keys.map((key) => metadata[key]?.trim() ?? '').find((value) => value !== '' && value !== 'None');
    return found?.slice(0, MOST_LETTERS) ?? '';
  };
  return {
    title: text('modelspec.title', 'ss_output_name'),
    author: text('modelspec.author'),
    description: text('modelspec.description', 'ss_training_comment'),
    date: text('modelspec.date'),
    architecture: text('modelspec.architecture'),
    baseModel: text('ss_sd_model_name', 'ss_base_model_version'),
    usage: text('modelspec.usage_hint'),
    triggers: listOf(text('modelspec.trigger_phrase')).slice(0, MOST_TRIGGERS),
    tags: frequentTags(metadata.ss_tag_frequency ?? ''),
  };
}

/** The licence that a file names; empty when it names none. */
export function licenceIn(metadata: Readonly<Record<string, string>>): string {
  return (metadata['modelspec.license'] ?? '').trim().slice(0, 200);
}

function listOf(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** By folder of the training pictures: how often each tag stood there. */
const frequencySchema = z.record(z.string(), z.record(z.string(), z.number()));

function frequentTags(json: string): { tag: string; count: number }[] {
  const read = frequencySchema.safeParse(parsed(json));
  if (!read.success) return [];
  const counts = new Map<string, number>();
  for (const folder of Object.values(read.data)) {
    for (const [tag, count] of Object.entries(folder)) {
      const name = tag.trim().slice(0, 100);
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + Math.round(count));
    }
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST_TAGS);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

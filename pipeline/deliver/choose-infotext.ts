import { readSettingsText } from './foreign/read-settings-text';
import type { PictureText } from './metadata/exif-texts';

/** Where tools write settings, in the order in which they are looked at. */
const PLACES = [
  'parameters',
  'UserComment',
  'xmp:UserComment',
  'invokeai_metadata',
  'sd-metadata',
  'Dream',
  'Comment',
  'prompt',
  'workflow',
  'generation_data',
  'parameters-json',
  'ImageDescription',
  'XPComment',
  'comment',
  'Description',
  'xmp:description',
  'xmp:ImageDescription',
  'Make',
  'Model',
  'MakerNote',
  'XPSubject',
  'XPKeywords',
  'XPTitle',
];
/** Where a text without settings is a prompt. */
const PROMPT_PLACES = ['parameters', 'UserComment', 'xmp:UserComment'];
const CORE = ['Steps', 'Sampler', 'Seed', 'CFG scale'];

/**
 * Of a picture's texts the one that says how it was drawn, for `fromInfotext`: the first that has settings, else a prompt
 * alone. What a tool spreads over several texts (NovelAI, Easy Diffusion) is put together as JSON. Null where none is one.
 */
export function chooseInfotext(texts: readonly PictureText[]): string | null {
  const found = new Map(texts.toReversed().map(({ key, text }) => [key, text]));
  const spread = spreadTexts(found);
  const placed = PLACES.flatMap((key) =>
    texts.filter((text) => text.key === key).map(({ text }) => unwrap(key, text) ?? []),
  );
  const candidates = [...(spread === null ? [] : [spread]), ...placed.flat()];
  const withSettings = candidates.find((text) => {
    const { settings } = readSettingsText(text);
    return CORE.some((key) => settings.has(key));
  });
  if (withSettings !== undefined) return withSettings;
  const prompts = PROMPT_PLACES.flatMap((key) => found.get(key) ?? []);
  return [...prompts, ...(spread === null ? [] : [spread])].find((text) => text.trim() !== '') ?? null;
}

/** Texts that are one record in several parts. */
function spreadTexts(texts: ReadonlyMap<string, string>): string | null {
  const named = (keys: readonly string[]) => keys.every((key) => texts.has(key));
  if (named(['Comment', 'Description']) && /novelai/i.test(`${texts.get('Software')} ${texts.get('Title')}`)) {
    return JSON.stringify({
      Comment: texts.get('Comment'),
      Description: texts.get('Description'),
      Source: texts.get('Source') ?? null,
    });
  }
  const isKeyed = ['prompt', 'Prompt'].some((key) => texts.has(key) && !texts.get(key)?.trimStart().startsWith('{'));
  const hasSeed = ['seed', 'Seed'].some((key) => texts.has(key));
  return isKeyed && hasSeed ? JSON.stringify(Object.fromEntries(texts)) : null;
}

/** ComfyUI's WebP files have `prompt:{...}` where a camera's name stands. */
function unwrap(key: string, text: string): string | null {
  const [, json] = /^\s*(?:prompt|workflow|parameters)\s*:\s*(\{[\s\S]*)$/i.exec(text) ?? [];
  if (json !== undefined) return json;
  return key === 'Make' || key === 'Model' ? null : text;
}

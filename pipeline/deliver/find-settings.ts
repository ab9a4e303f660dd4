import { isSettingKey, readableKey } from './infotext-keys';
import { parseSettings } from './parse-settings';

/** Where a text's settings stand: lines `first` to `last`, in the first of them from the letter `from`. */
export interface SettingsPlace {
  readonly first: number;
  readonly last: number;
  readonly from: number;
}

/** How the values look of the settings that mark such a line. */
const FORMS: Readonly<Record<string, RegExp>> = {
  Steps: /^\d{1,6}(\.0)?$/,
  Sampler: /^[\p{L}][^:{}]{0,60}$/u,
  'Schedule type': /^[\p{L}][^:{}]{0,60}$/u,
  'CFG scale': /^-?\d{1,5}(\.\d+)?$/,
  Seed: /^-?\d{1,20}$/,
  Size: /^\(?\d{1,5} ?[xX×*,] ?\d{1,5}\)?$/,
  Width: /^\d{1,5}$/,
  Height: /^\d{1,5}$/,
  'Model hash': /^[0-9a-f]{6,64}$/i,
  'Clip skip': /^-?\d{1,2}$/,
  'Denoising strength': /^\d(\.\d+)?$/,
  RNG: /^(cpu|gpu|nv|cuda)$/i,
};
/** Those that no prompt has by chance. */
const CORE = ['Steps', 'Sampler', 'CFG scale', 'Seed'];
const KEYS =
  /(?<![\p{L}\p{N}_-])(?<!\b(?:hires|variation|adetailer|pass|refiner|base|mask|module|inpaint|image|vae) )(?:steps|sampler|sampler name|sampling method|schedule type|scheduler|cfg scale|cfg|guidance scale|seed|size|resolution|width|height|model|model hash|clip skip|denoising strength|vae|version|rng) ?:/giu;
const MAX_TRIES = 48;
const MAX_BLOCK_LINES = 64;

/**
 * Where the settings of an infotext stand: the last lines, or the end of a line, that have the form of settings (`Steps: 20,
 * Sampler: Euler a, Seed: 1`), whatever stands behind them. Null where there are none.
 */
export function findSettings(lines: readonly string[]): SettingsPlace | null {
  for (let last = lines.length - 1; last >= 0; last--) {
    const place = placeAt(lines, last);
    if (place !== null) return place;
  }
  return null;
}

function placeAt(lines: readonly string[], last: number): SettingsPlace | null {
  const line = lines[last] ?? '';
  const from = startOf(line, last > 0);
  if (from === null) return null;
  let first = last;
  if (from === 0) while (first > Math.max(0, last - MAX_BLOCK_LINES) && isPlainLine(lines[first - 1] ?? '')) first--;
  const before = first > 0 && from === 0 ? startOf(lines[first - 1] ?? '', false) : null;
  if (before !== null && before > 0) return { first: first - 1, last, from: before };
  const tail = [line.slice(from), ...lines.slice(first, from === 0 ? last : first)].map(parseSettings);
  const keys = tail.flatMap((settings) => validKeys(settings));
  const isAllKnown = tail.every((settings) => [...settings.keys()].every(isSettingKey));
  const isEnough = new Set(keys).size >= 2 || (isAllKnown && keys.length > 0);
  return isEnough && keys.some((key) => CORE.includes(key)) ? { first, last, from } : null;
}

/** A line of settings alone, such as each line of tools that write one setting a line. */
function isPlainLine(line: string): boolean {
  if (!/^\s*[\p{L}]/u.test(line)) return false;
  const settings = parseSettings(line);
  const [[key = ''] = []] = settings;
  const written = line.slice(0, line.indexOf(':'));
  const isFirst = readableKey(written) === key || written.trim() === key;
  return isFirst && [...settings.keys()].every(isSettingKey) && validKeys(settings).length > 0;
}

/** The first letter from which on the line has settings; null where it has none. */
function startOf(line: string, hasLinesBefore: boolean): number | null {
  let tries = 0;
  for (const found of line.matchAll(KEYS)) {
    if (tries++ > MAX_TRIES) return null;
    const settings = parseSettings(line.slice(found.index));
    const [key] = settings.keys();
    if (key === undefined || !isValid(key, settings.get(key) ?? '')) continue;
    const isAlone = line.slice(0, found.index).trim() === '';
    if (!isAlone && validKeys(settings).length < 2) continue;
    return isAlone || (hasLinesBefore && isListOfSettings(line.slice(0, found.index))) ? 0 : found.index;
  }
  return null;
}

/** `Parser: Full parser, ` before the first setting that is known. */
function isListOfSettings(text: string): boolean {
  return (
    /^\s*[\p{L}][\p{L}\p{N} _/-]{0,40}: [^,:]{0,80}(?:, [\p{L}][\p{L}\p{N} _/-]{0,40}: [^,:]{0,80}){0,8},\s*$/u.test(
      text,
    ) && !/^\s*negative/i.test(text)
  );
}

function validKeys(settings: ReadonlyMap<string, string>): string[] {
  return [...settings].filter(([key, value]) => isValid(key, value)).map(([key]) => key);
}

function isValid(key: string, value: string): boolean {
  return key === 'Model' || key === 'VAE' || key === 'Version' ? value !== '' : (FORMS[key]?.test(value) ?? false);
}

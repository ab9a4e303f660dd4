import type { GenerationRequest } from '../request';
import type { InfotextWords, UncarriedSetting } from './infotext-words';

/** The model of the last steps, as A1111 writes it. */
export interface RefinerSetting {
  readonly name: string;
  /** The beginning of its SHA-256; null where the text names none. */
  readonly hash: string | null;
  /** The share of the steps from which on it draws. */
  readonly switchAt: number;
}

const REFINER = 'Refiner';
const SWITCH_AT = 'Refiner switch at';
export const REFINER_KEYS: readonly string[] = [REFINER, SWITCH_AT];
const TITLE = /^(.*?)\s*(?:\[([0-9a-f]{8,64})\])?$/is;

/** The settings that name a request's refiner. */
export function refinerSettings({ refiner }: GenerationRequest): [string, string | number][] {
  if (!refiner) return [];
  const { id, hash } = refiner.model;
  return [
    [REFINER, `${id} [${hash.slice(0, 10)}]`],
    [SWITCH_AT, refiner.switchAt],
  ];
}

/** The refiner that settings name; one whose switch is missing or outside of the steps is told as left out. */
export function readRefiner({ settings }: InfotextWords, uncarried: UncarriedSetting[]): RefinerSetting | null {
  const title = settings.get(REFINER)?.trim() ?? '';
  if (/^(|none)$/i.test(title)) return null;
  const switchAt = Number(settings.get(SWITCH_AT) ?? NaN);
  if (!(switchAt > 0 && switchAt < 1)) {
    uncarried.push({ key: REFINER, value: title, reason: 'It does not say from which share of the steps on.' });
    return null;
  }
  const [, name = title, hash] = TITLE.exec(title) ?? [];
  return { name: name.replace(/\.(safetensors|ckpt)$/i, ''), hash: hash?.toLowerCase() ?? null, switchAt };
}

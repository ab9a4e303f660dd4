import type { Model } from '@/lib/contracts/models';
import { hasWords } from '../ui/has-words';

export type ModelState =
  | 'ready'
  | 'waiting'
  | 'testing'
  | 'failed'
  | 'allowed'
  | 'licence'
  | 'broken'
  | 'gone'
  | 'removing'
  | 'trashed'
  | 'restoring'
  | 'purging';

/** The one thing that is to be said of a model first. */
export function modelState({ isAvailable, problem, removal, trial, isLicenceOpen }: Model): ModelState {
  if (removal !== null) return removal;
  if (problem !== null) return 'broken';
  if (trial.state === 'waiting') return trial.progress === null ? 'waiting' : 'testing';
  if (trial.state === 'failed') return 'failed';
  if (isLicenceOpen) return 'licence';
  if (!isAvailable) return 'gone';
  return trial.state === 'allowed' ? 'allowed' : 'ready';
}

export const MODEL_FILTERS = ['all', 'ready', 'attention', 'trash'] as const;
export type ModelFilter = (typeof MODEL_FILTERS)[number];

const IN_TRASH: readonly ModelState[] = ['removing', 'trashed', 'restoring', 'purging'];
export const READY: readonly ModelState[] = ['ready', 'allowed'];

/** Whether a filter of the list shows a model; what lies in the trash is shown by its own filter alone. */
export function isShown(model: Model, filter: ModelFilter): boolean {
  const state = modelState(model);
  switch (filter) {
    case 'all':
      return !IN_TRASH.includes(state);
    case 'ready':
      return READY.includes(state);
    case 'attention':
      return !READY.includes(state) && !IN_TRASH.includes(state);
    case 'trash':
      return IN_TRASH.includes(state);
    default:
      return filter satisfies never;
  }
}

/** Whether a model is found by words: each stands in its name, id, family, licence, tags, notes or trigger words. */
export function isFound(model: Model, search: string): boolean {
  const { name, id, capabilities, licence, tags, notes, facts, series } = model;
  const words = [name, id, capabilities.family, licence, notes, series ?? '', facts.title];
  return hasWords([...words, ...tags, ...facts.triggers], search);
}

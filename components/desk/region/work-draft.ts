import { create } from 'zustand';
import type { PersonChange, RegionSettings, RegionWork, RegionWorkKind } from '@/lib/contracts/region-edits';
import type { Scene } from '@/lib/rough/vocabulary';

/** What is said about a change before it is drawn; each kind of work reads its own part. */
export interface WorkDraft {
  readonly kind: RegionWorkKind;
  /** Of redraw, add, extend, face and hand. */
  readonly prompt: string;
  /** Whom the change is about; null is whoever is there. */
  readonly characterId: string | null;
  readonly person: PersonChange;
  readonly scene: Scene | null;
  /** Tags as typed, separated by commas. */
  readonly addTags: string;
  readonly removeTags: string;
  readonly refine: number;
  readonly edgesMm: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly from: string | null;
  readonly to: string;
  readonly tolerance: number;
  readonly factor: 2 | 4;
}

export type SettingsDraft = Pick<RegionSettings, 'strength' | 'fill' | 'padding' | 'candidates'>;

const NO_CHANGE: PersonChange = { wear: [], takeOff: [] };
const FIRST: WorkDraft = {
  kind: 'redraw',
  prompt: '',
  characterId: null,
  person: NO_CHANGE,
  scene: null,
  addTags: '',
  removeTags: '',
  refine: 0,
  edgesMm: { left: 0, top: 0, right: 0, bottom: 0 },
  from: null,
  to: '#c9404f',
  tolerance: 30,
  factor: 2,
};
const USUAL: SettingsDraft = { strength: null, fill: null, padding: null, candidates: 1 };

interface WorkDraftState {
  readonly draft: WorkDraft;
  readonly settings: SettingsDraft;
  readonly update: (part: Partial<WorkDraft>) => void;
  readonly set: (part: Partial<SettingsDraft>) => void;
}

/** The change that is being thought of; it stays while one looks elsewhere. */
export const useWorkDraft = create<WorkDraftState>()((set) => ({
  draft: FIRST,
  settings: USUAL,
  update: (part) => set(({ draft }) => ({ draft: { ...draft, ...part } })),
  set: (part) => set(({ settings }) => ({ settings: { ...settings, ...part } })),
}));

/** What is sent; null where a draft does not yet say what to do. */
export function workOf(draft: WorkDraft): RegionWork | null {
  const { kind, prompt } = draft;
  switch (kind) {
    case 'redraw':
      return { kind, prompt };
    case 'attribute':
      return attributeOf(draft);
    case 'remove':
      return { kind, refine: draft.refine };
    case 'add':
      return prompt.trim() === '' ? null : { kind, prompt, props: [] };
    case 'extend':
      return Object.values(draft.edgesMm).every((edge) => edge === 0)
        ? null
        : { kind, prompt, edgesMm: { ...draft.edgesMm } };
    case 'face':
    case 'hand':
      return { kind, prompt };
    case 'recolour':
      return { kind, from: draft.from, to: draft.to, amount: 1, tolerance: draft.tolerance };
    case 'upscale':
      return { kind, factor: draft.factor };
  }
}

function attributeOf({ characterId, person, scene, addTags, removeTags }: WorkDraft): RegionWork | null {
  const { wear, takeOff, ...rest } = person;
  const hasChange = wear.length + takeOff.length > 0 || Object.values(rest).some((value) => value !== undefined);
  const [added, removed] = [tagsOf(addTags), tagsOf(removeTags)];
  if (!hasChange && scene === null && added.length + removed.length === 0) return null;
  return {
    kind: 'attribute',
    characterId: hasChange ? characterId : null,
    change: hasChange ? person : null,
    background: scene === null ? null : { scene },
    addTags: added,
    removeTags: removed,
  };
}

function tagsOf(text: string): string[] {
  return text
    .split(/[,、]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .slice(0, 24);
}

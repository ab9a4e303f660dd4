import type { PersonChange, RegionFill, RegionSettings, RegionWork } from '@/lib/contracts/region-edits';
import { changesIdentity, NO_CHANGE, type SceneChange } from '@/lib/domain/edit/change-specification';
import { changesInTags } from '@/lib/domain/edit/changes-in-tags';
import type { RoughWay } from '@/lib/domain/staging/rough-way';
import type { PersonInRegion } from './people-in-region';

/** How a piece of work is done by a model, before pixels are looked at. */
export interface DrawPlan {
  readonly kind: 'draw';
  /** What of the rough is exchanged. */
  readonly scene: SceneChange;
  /** Words that go before those of the panel, and whether the panel's own count. */
  readonly words: string;
  readonly withPanelWords: boolean;
  readonly removed: readonly string[];
  readonly fill: RegionFill;
  readonly strength: number;
  readonly padding: number;
  /** Whom the prompt names: everybody who is seen in the part, or those in the region alone. */
  readonly people: 'in-part' | 'in-region';
  readonly withReferences: boolean;
  readonly ink: 'rough' | 'none' | 'keep';
}

export type WorkPlan =
  | DrawPlan
  /** Without a model. */
  | { readonly kind: 'recolour' | 'enlarge'; readonly ink: 'keep' }
  | { readonly kind: 'fill'; readonly scene: SceneChange; readonly ink: 'rough' | 'none' };

/** Room around a region and the heads in it, as a part of the longer side: enough for the model to see how it goes on. */
const USUAL_PADDING = 0.12;
/** Irises are a few pixels of a model's picture: more change would lose the colour that the rough painted them in. */
const KEEPS_IRIS = 0.3;
/** Of a figure: who lies in a region by more than this is taken out with it. */
const TAKEN_OUT = 0.6;

export interface WorkFacts {
  readonly settings: RegionSettings;
  /** Who is in the region, who fills most of it first. */
  readonly people: readonly PersonInRegion[];
  /** Of the rough's people; null for one without a character. */
  readonly cast: readonly (string | null)[];
  readonly way: RoughWay['kind'];
  /** A prompt's tags as the model knows them. */
  readonly toTags: (words: string) => string[];
}

/**
 * What is to be done for a piece of work.
 *
 * A model that takes lines holds forms by them, and gets known colours from where it starts: so what changes about people
 * is painted by the rough, and half of it may change. Others change what is there more freely.
 */
export function planWork(work: RegionWork, facts: WorkFacts): WorkPlan {
  switch (work.kind) {
    case 'recolour':
      return { kind: 'recolour', ink: 'keep' };
    case 'upscale':
      return { kind: 'enlarge', ink: 'keep' };
    case 'remove':
      return planRemoval(work.refine, facts);
    case 'attribute':
      return planAttribute(work, facts);
    case 'redraw': {
      const found = changesInTags(facts.toTags(work.prompt), []);
      const scene = sceneOf(found.change, found.background, facts, null);
      return drawn(facts, { scene, words: work.prompt, fill: usualFill(facts), strength: 0.7, people: 'in-region' });
    }
    case 'add': {
      const scene = { ...NO_CHANGE, props: work.props };
      const fill = work.props.length > 0 ? 'rough' : usualFill(facts);
      return drawn(facts, { scene, words: work.prompt, fill, strength: 0.65, people: 'in-region' });
    }
    case 'extend': {
      const usual = { words: work.prompt, fill: 'surroundings', strength: 0.85, padding: 0.5, ink: 'keep' } as const;
      return drawn(facts, { scene: NO_CHANGE, withPanelWords: true, ...usual });
    }
    case 'face':
    case 'hand': {
      const fill = facts.way === 'none' ? 'original' : facts.way === 'lines' ? 'rough' : 'original';
      const strength = work.kind === 'face' ? 0.5 : 0.6;
      return drawn(facts, { scene: NO_CHANGE, words: work.prompt, fill, strength, ink: 'keep' });
    }
    default:
      return work satisfies never;
  }
}

function planAttribute(work: Extract<RegionWork, { kind: 'attribute' }>, facts: WorkFacts): DrawPlan {
  const found = changesInTags(facts.toTags(work.addTags.join(', ')), work.removeTags);
  const change = merged(found.change, work.change);
  const scene = sceneOf(change, work.background ?? found.background, facts, work.characterId);
  return drawn(facts, {
    scene,
    words: work.addTags.join(', '),
    withPanelWords: true,
    removed: work.removeTags,
    fill: facts.way === 'none' ? 'original' : 'rough',
    strength: facts.way !== 'lines' ? 0.65 : change.eyeColour === undefined ? 0.5 : KEEPS_IRIS,
    withReferences: !changesIdentity(change),
  });
}

function planRemoval(refine: number, facts: WorkFacts): WorkPlan {
  const without = facts.people.filter(({ ofFigure }) => ofFigure >= TAKEN_OUT).map(({ index }) => index);
  const scene = { ...NO_CHANGE, without };
  // Where somebody stood, the rough knows what is behind them.
  const ink = without.length > 0 ? 'rough' : 'none';
  if (refine === 0) return { kind: 'fill', scene, ink };
  const fill = without.length > 0 && facts.way !== 'none' ? 'rough' : 'surroundings';
  return drawn(facts, { scene, words: '', withPanelWords: true, fill, strength: refine, ink });
}

/** What a person chose goes before what suits the work. */
function drawn(
  { settings }: WorkFacts,
  usual: Pick<DrawPlan, 'scene' | 'words' | 'fill' | 'strength'> & Partial<DrawPlan>,
): DrawPlan {
  const fill = settings.fill ?? usual.fill;
  const strength = fill === 'noise' ? 1 : (settings.strength ?? usual.strength);
  return {
    kind: 'draw',
    withPanelWords: false,
    removed: [],
    people: 'in-part',
    withReferences: true,
    ink: 'rough',
    ...usual,
    fill,
    strength,
    padding: settings.padding ?? usual.padding ?? USUAL_PADDING,
  };
}

/** Known colours are where the drawing starts, where lines hold its forms. */
function usualFill({ way }: WorkFacts): RegionFill {
  return way === 'lines' ? 'rough' : 'original';
}

function sceneOf(
  change: PersonChange,
  background: SceneChange['background'],
  facts: WorkFacts,
  characterId: string | null,
): SceneChange {
  const named = facts.cast.indexOf(characterId);
  const index = characterId === null ? facts.people[0]?.index : named < 0 ? undefined : named;
  const says = Object.keys(change).length > 2 || change.wear.length + change.takeOff.length > 0;
  return { ...NO_CHANGE, background, person: index === undefined || !says ? null : { index, change } };
}

function merged(found: PersonChange, said: PersonChange | null): PersonChange {
  if (said === null) return found;
  return { ...found, ...said, wear: [...found.wear, ...said.wear], takeOff: [...found.takeOff, ...said.takeOff] };
}

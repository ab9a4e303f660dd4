import type { EditAsk, EditScene } from './edit-scene';
import type { InkEdit, RegionWork } from '@/lib/contracts/region-edits';
import { changeSpecification } from '@/lib/domain/edit/change-specification';
import { roughWay, type RoughWay } from '@/lib/domain/staging/rough-way';
import { encodePng, type Picture } from '@/pipeline/image';
import { hashBytes, type ModelProfile } from '@/pipeline/models';
import type { PromptCompiler } from '@/pipeline/prompt';
import type { PictureRef } from '@/pipeline/request';
import type { RegionRecipe } from '@/pipeline/region';
import { openCompiler } from '../compose-prompt';
import { UPSCALER_NETWORKS } from '../upscaler-networks';
import { composeAttempt } from './compose-attempt';
import type { PlacedRough } from './crop-rough';
import { maskRings } from './mask-rings';
import { peopleInRegion } from './people-in-region';
import { planWork, type DrawPlan, type WorkPlan } from './plan-work';

export interface ComposedEdit {
  readonly recipe: RegionRecipe;
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  /** What the picture shows afterwards. */
  readonly rough: PlacedRough | null;
  /** Indices of people who are no longer in it. */
  readonly without: readonly number[];
  /** What of the ink changes; null leaves it. */
  readonly ink: InkEdit | null;
}

/**
 * The complete recipe of an edit, with the files that it names. The same scene and ask give the same recipe.
 * @param model null where none is needed
 * @throws PipelineError as composing a drawing does
 */
export async function composeEdit(model: ModelProfile | null, scene: EditScene, ask: EditAsk): Promise<ComposedEdit> {
  const compile = model && openCompiler(model, { style: scene.style, isCompiled: true });
  const inRegion = await peopleInRegion(scene.rough, scene.mask);
  const plan = planWork(ask.work, {
    settings: ask.settings,
    people: inRegion,
    cast: scene.people.map(({ characterId }) => characterId),
    way: wayOf(model, scene).kind,
    toTags: (words) => tagsOf(words, compile),
  });
  const inputs = new Map<string, Uint8Array>();
  const added = new Map<Picture, PictureRef>();
  const add = async (picture: Picture): Promise<PictureRef> => {
    const known = added.get(picture);
    if (known) return known;
    const bytes = await encodePng(picture);
    const ref = { sha256: hashBytes(bytes), widthPx: picture.widthPx, heightPx: picture.heightPx };
    inputs.set(ref.sha256, bytes);
    added.set(picture, ref);
    return ref;
  };
  const rough = changedRough(scene.rough, plan);
  const shared = {
    version: 1 as const,
    picture: await add(scene.stored),
    edges: scene.edges,
    mask: await add(scene.mask),
    seen: await add(scene.seen),
  };
  const ink = inkOf(plan, rough, scene.mask);
  const without = 'scene' in plan ? plan.scene.without : [];
  if (plan.kind !== 'draw') {
    return { recipe: { ...shared, method: paintMethod(ask) }, inputs, rough, without, ink };
  }
  if (model === null || compile === null) throw new RangeError('This work is drawn by a model, and none was given.');
  const people = inRegion.map(({ index }) => index);
  const attempt = { scene: { ...scene, rough }, ask, plan, inRegion: people, add, compile };
  const tries = [
    await composeAttempt(model, { ...attempt, number: 1 }),
    await composeAttempt(model, { ...attempt, number: 2 }),
  ];
  return { recipe: { ...shared, method: { kind: 'draw', tries } }, inputs, rough, without, ink };
}

/** Whether a model draws for a piece of work. */
export function needsModel(work: RegionWork): boolean {
  if (work.kind === 'remove') return work.refine > 0;
  return work.kind !== 'recolour' && work.kind !== 'upscale';
}

function wayOf(model: ModelProfile | null, { rough }: EditScene): RoughWay {
  return model === null || rough === null ? { kind: 'none' } : roughWay(model.capabilities);
}

function tagsOf(words: string, compile: PromptCompiler | null): string[] {
  const text = compile === null ? words : compile({ prompt: words, negative: '' }).text;
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function changedRough(rough: PlacedRough | null, plan: WorkPlan): PlacedRough | null {
  if (rough === null || !('scene' in plan)) return rough;
  return { ...rough, specification: changeSpecification(rough.specification, plan.scene) };
}

function inkOf({ ink }: Pick<DrawPlan, 'ink'>, rough: PlacedRough | null, mask: Picture): InkEdit | null {
  if (ink === 'keep') return null;
  const whole = { left: 0, top: 0, right: 1, bottom: 1 };
  const specification = ink === 'rough' ? (rough?.specification ?? null) : null;
  return { rings: maskRings(mask), specification, box: rough?.box ?? whole };
}

function paintMethod({ work, upscaler = 'fast' }: EditAsk): RegionRecipe['method'] {
  if (work.kind === 'recolour') {
    const { from, to, amount, tolerance } = work;
    return { kind: 'recolour', from, to, amount, tolerance };
  }
  if (work.kind === 'upscale') return { kind: 'enlarge', factor: work.factor, network: UPSCALER_NETWORKS[upscaler] };
  return { kind: 'fill' };
}

import type { RegionWork } from '@/lib/contracts/region-edits';
import type { Upscaler } from '@/lib/contracts/upscalers';
import { lineStrength, roughWay } from '@/lib/domain/staging/rough-way';
import { writtenWords } from '@/lib/domain/staging/written-words';
import { completeRequest, type RequestChoices } from '@/pipeline/draw';
import { facePrompt, type FinishStep } from '@/pipeline/finish';
import { type PixelBox, decodePicture, fadeLines, type Picture } from '@/pipeline/image';
import type { ModelProfile } from '@/pipeline/models';
import type { PromptCompiler } from '@/pipeline/prompt';
import type { GenerationRequest, PictureRef } from '@/pipeline/request';
import {
  cropAround,
  type Crop,
  modelMask,
  prepareStart,
  type StartPlan,
  type DrawTry,
  maskBox,
} from '@/pipeline/region';
import { seedAfter } from '@/pipeline/seed';
import { UPSCALER_NETWORKS } from '../upscaler-networks';
import type { EditAsk, EditScene } from './edit-scene';
import { croppedControl, croppedFigures, croppedLines, croppedPaint, headBoxes, type RoughCrop } from './crop-rough';
import { editPrompt, headSharesIn, type EditPrompt } from './edit-prompt';
import type { DrawPlan } from './plan-work';

/** The second attempt looks farther round, and has other noise. */
const WIDER = 1.6;
/** Heads are looked at with their hair. */
const HAIR = 0.12;
/** Somebody of whom less is seen in a part is not in it. */
const LEAST_SEEN = 0.03;

export interface AttemptToCompose {
  /** With the rough as it is afterwards. */
  readonly scene: EditScene;
  readonly ask: EditAsk;
  readonly plan: DrawPlan;
  readonly inRegion: readonly number[];
  readonly number: 1 | 2;
  readonly add: (picture: Picture) => Promise<PictureRef>;
  /** Of all attempts. */
  readonly compile: PromptCompiler;
}

/** One attempt of a model at a region: which part it draws, from what, with which words, and how the part is laid back. */
export async function composeAttempt(model: ModelProfile, o: AttemptToCompose): Promise<DrawTry> {
  const { scene, ask, plan, add } = o;
  const { rough } = scene;
  const heads = rough === null ? [] : headBoxes(rough, scene.picture);
  const padding = plan.padding * (o.number === 2 ? WIDER : 1);
  const crop = cropAround(lookedAt(scene.mask, heads), { padding, picture: scene.picture, sizes: sizesOf(model) });
  const part: RoughCrop = { picture: scene.picture, ...crop };
  const figures = rough === null ? [] : await croppedFigures(rough, part);
  const people = whoIsNamed(o, figures);
  const prompt = withFace(ask.work, promptOf(model, o, { people, heads, box: crop.box }));
  const paint = rough !== null && plan.fill === 'rough' ? await croppedPaint(rough, part) : null;
  const startPlan: StartPlan = { ...crop, fill: paint === null && plan.fill === 'rough' ? 'original' : plan.fill };
  const start = await prepareStart(scene.picture, { mask: scene.mask, plan: startPlan, paint });
  const refs = await referencesOf(model, o, people);
  const { settings, seed, work } = ask;
  const { record } = scene.style;
  const steps = settings.steps ?? record.steps;
  const request = completeRequest(model, {
    prompt: { source: wordsOf(work), text: prompt.text, negative: prompt.negative, syntax: 'a1111' },
    seed: { value: seedAfter(seed, o.number === 2 ? settings.candidates : 0) },
    size: crop.size,
    batch: { count: settings.candidates, seeds: 'consecutive' },
    sampler: { ...(record.sampler && { name: record.sampler }), ...(steps !== null && { steps }) },
    ...(record.guidance !== null && { guidance: { scale: record.guidance } }),
    image: { picture: await add(start), strength: plan.strength },
    mask: {
      picture: await add(modelMask(scene.mask, crop)),
      edges: 'binary',
      method: model.capabilities.inpaint9 ? 'channels' : 'blend',
    },
    ...(await guideOf(model, scene, part, add)),
    references: refs.references,
    regions: await regionsOf(prompt, figures, refs.of, add),
    finish: finishOf(crop, await placedOn(scene, add), ask.upscaler),
  });
  return { plan: startPlan, paint: paint && (await add(paint)), request };
}

/** The mask's box, with the heads that it touches: a face is drawn as a face when all of it is seen. */
function lookedAt(mask: Picture, heads: readonly PixelBox[]): PixelBox {
  const box = maskBox(mask) ?? { xPx: 0, yPx: 0, widthPx: mask.widthPx, heightPx: mask.heightPx };
  return heads
    .map((head) => cutTo(mask, grownAsHead(head)))
    .filter((head) => overlaps(head, box))
    .reduce(around, box);
}

function grownAsHead(head: PixelBox): PixelBox {
  const byPx = Math.round(Math.max(head.widthPx, head.heightPx) * HAIR);
  return {
    xPx: head.xPx - byPx,
    yPx: head.yPx - byPx,
    widthPx: head.widthPx + 2 * byPx,
    heightPx: head.heightPx + 2 * byPx,
  };
}

function cutTo({ widthPx, heightPx }: Picture, box: PixelBox): PixelBox {
  const [left, top] = [Math.max(0, box.xPx), Math.max(0, box.yPx)];
  const right = Math.min(widthPx, box.xPx + box.widthPx);
  const bottom = Math.min(heightPx, box.yPx + box.heightPx);
  return { xPx: left, yPx: top, widthPx: Math.max(0, right - left), heightPx: Math.max(0, bottom - top) };
}

function overlaps(a: PixelBox, b: PixelBox): boolean {
  const wide = Math.min(a.xPx + a.widthPx, b.xPx + b.widthPx) - Math.max(a.xPx, b.xPx);
  const high = Math.min(a.yPx + a.heightPx, b.yPx + b.heightPx) - Math.max(a.yPx, b.yPx);
  return wide > 0 && high > 0;
}

function around(a: PixelBox, b: PixelBox): PixelBox {
  const [xPx, yPx] = [Math.min(a.xPx, b.xPx), Math.min(a.yPx, b.yPx)];
  const right = Math.max(a.xPx + a.widthPx, b.xPx + b.widthPx);
  const bottom = Math.max(a.yPx + a.heightPx, b.yPx + b.heightPx);
  return { xPx, yPx, widthPx: right - xPx, heightPx: bottom - yPx };
}

function sizesOf({ capabilities }: ModelProfile) {
  return capabilities.buckets.length > 0 ? capabilities.buckets : ([[512, 512]] as const);
}

function whoIsNamed({ plan, inRegion, scene }: AttemptToCompose, figures: readonly Picture[]): number[] {
  const seen = figures.flatMap(({ data }, index) => {
    const area = data.reduce((sum, value) => sum + (value >= 128 ? 1 : 0), 0);
    return area / Math.max(1, data.length) >= LEAST_SEEN ? [index] : [];
  });
  const everybody = scene.rough?.specification.people.length ?? 0;
  const named = plan.people === 'in-part' ? seen : inRegion.filter((index) => index < everybody);
  return [...named].sort((a, b) => a - b);
}

function promptOf(
  model: ModelProfile,
  { scene, plan, compile }: AttemptToCompose,
  o: { people: readonly number[]; heads: readonly PixelBox[]; box: PixelBox },
): EditPrompt {
  const panel = plan.withPanelWords ? scene.words : '';
  const words = [plan.words, panel].filter((one) => one.trim() !== '').join(', ');
  const written = writtenWords({ prompt: words, negative: scene.negative }, { style: scene.style, place: null });
  return editPrompt({
    compile,
    twoPeople: model.card.twoPeople,
    specification: scene.rough?.specification ?? null,
    people: o.people,
    headShares: headSharesIn(o.heads, o.box),
    personWords: scene.people,
    words: written.prompt,
    negative: written.negative,
    removed: plan.removed,
    takesRegions: model.capabilities.engine === undefined,
  });
}

function withFace({ kind }: RegionWork, prompt: EditPrompt): EditPrompt {
  return kind === 'face' ? { ...prompt, text: facePrompt(prompt.text, { place: 0, of: 1 }) } : prompt;
}

/** The rough in the way that the model follows one. */
async function guideOf(
  model: ModelProfile,
  { rough }: EditScene,
  part: RoughCrop,
  add: AttemptToCompose['add'],
): Promise<Pick<RequestChoices, 'rough' | 'controls'>> {
  const way = roughWay(model.capabilities);
  if (rough === null) return way.kind === 'lines' ? { rough: await add(blank(part)) } : {};
  const follow = model.card.defaults.followRough;
  if (way.kind === 'lines')
    return { rough: await add(fadeLines(await croppedLines(rough, part), lineStrength(follow))) };
  if (way.kind !== 'control') return {};
  const map = await croppedControl(rough, way.map, part);
  return { controls: [{ name: way.name, picture: await add(map), scale: Math.max(0.5, follow), from: 0, to: 1 }] };
}

function blank({ size }: RoughCrop): Picture {
  const { widthPx, heightPx } = size;
  return { widthPx, heightPx, channels: 3, data: new Uint8Array(widthPx * heightPx * 3).fill(255) };
}

/** What shows the model who is who, for those in the region. */
async function referencesOf(model: ModelProfile, o: AttemptToCompose, people: readonly number[]) {
  const references: GenerationRequest['references'] = [];
  const of = new Map<number, number>();
  if (model.capabilities.reference === null || !o.plan.withReferences) return { references, of };
  for (const person of people) {
    const bytes = o.inRegion.includes(person) ? (o.scene.people[person]?.reference ?? null) : null;
    if (bytes === null) continue;
    of.set(person, references.length);
    references.push({ picture: await o.add(await decodePicture(bytes, { channels: 3 })), slot: 0 });
  }
  return { references, of };
}

async function regionsOf(
  { regions }: EditPrompt,
  figures: readonly Picture[],
  references: ReadonlyMap<number, number>,
  add: AttemptToCompose['add'],
): Promise<GenerationRequest['regions']> {
  const made: GenerationRequest['regions'] = [];
  for (const { person, text, negative } of regions) {
    const figure = figures[person];
    if (!figure) continue;
    const reference = references.get(person);
    made.push({
      mask: await add(figure),
      prompt: text,
      negative,
      weight: 1,
      references: reference === undefined ? [] : [reference],
    });
  }
  return made;
}

async function placedOn(scene: EditScene, add: AttemptToCompose['add']) {
  return { picture: (await add(scene.picture)).sha256, mask: (await add(scene.mask)).sha256 };
}

/** A part that has more pixels than the model draws is enlarged by a network, as whole panels are, and laid back. */
function finishOf(
  { box, size }: Crop,
  on: { picture: string; mask: string },
  upscaler: Upscaler = 'fast',
): FinishStep[] {
  const growth = Math.max(box.widthPx / size.widthPx, box.heightPx / size.heightPx);
  const enlarge = { kind: 'upscale', network: UPSCALER_NETWORKS[upscaler], tilePx: 192 } as const;
  return [
    ...(growth > 1 ? [{ ...enlarge, factor: growth > 2 ? (4 as const) : (2 as const) }] : []),
    { kind: 'place', ...on, box, matchesRim: true },
  ];
}

function wordsOf(work: RegionWork): string {
  if ('prompt' in work) return work.prompt;
  return work.kind === 'attribute' ? work.addTags.join(', ') : '';
}

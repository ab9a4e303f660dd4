import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { ReadingDirection } from '@/lib/contracts/projects';
import type { Lettering } from '@/lib/lettering';
import { HUMANLIKE_KINDS } from '@/lib/rough/vocabulary';
import { layOutRough, type RoughLayout } from '@/lib/rough';
import { paperFor, type PageFormat } from '../../layout/page-formats';
import { boxOf, type PagePolygon } from '../../layout/page-point';
import { layOut } from '../../layout/templates/lay-out';
import { suggestLayouts } from '../../layout/templates/suggest-layout';
import { seedOf } from '../../characters/person-from-words';
import { keepBalloons } from '../../lines/keep-balloons';
import type { Outline, OutlinePage, OutlinePanel } from '../../script/outline';
import { withPlaceCamera } from '../../places/with-place-camera';
import { isSpreadPage } from '../../script/page-numbers';
import { sourceOf } from '../../script/panel-source';
import { isSameName, NO_MEMORY, stagePanel, type PanelMemory, type StagedPanel } from '../../script/stage-panel';
import { composeOf, toldFaults, type Composition } from '../../staging/composition';
import { seePage, type Beat, type SeenBeat } from '../../staging/see-page';
import { emptyContent } from '../panels/empty-content';
import { weighPanel } from './weigh-panel';
import { letterPanel, roughToLetter, type SpokenLine } from './letter-panel';
import type { Company } from '../panels/panel-rough';

/** A page as it is planned, or as it is already. */
export interface PlannedPage {
  /** Null is a new page. */
  readonly id: string | null;
  readonly chapter: number;
  readonly template: string | null;
  readonly isSpread: boolean;
  readonly panels: readonly PlannedPanel[];
  readonly balloons: readonly Balloon[];
}
export interface PlannedPanel {
  readonly id: string;
  readonly polygon: PagePolygon;
  readonly content: PanelContent;
}

export interface PagesToPlan {
  readonly outline: Outline;
  readonly company: Company;
  readonly format: PageFormat;
  readonly isWebtoon: boolean;
  readonly direction: ReadingDirection;
  readonly buckets: readonly (readonly [number, number])[];
  /** Null guesses how large balloons have to be. */
  readonly lettering: Lettering | null;
  /** That the script is written in. */
  readonly language: Language | null;
  /** The pages that there are, in their order. */
  readonly pages: readonly PlannedPage[];
  readonly newId: () => string;
  readonly newSeed: () => number;
}

export interface PagesPlan {
  readonly pages: readonly PlannedPage[];
  /** Pages that came from the script and are no longer in it. */
  readonly goneIds: readonly string[];
  readonly changedPanels: number;
}

/** So many pages before count where a layout is chosen. */
const BEFORE = 5;

/** More panels can't be laid out; a page of the script with more becomes several. */
const MOST_ON_A_PAGE = 8;

/**
 * The pages that a script asks for, made from those that there are: a panel whose text is as it was keeps everything,
 * one whose text changed is staged and lettered anew, and a page keeps its layout while it has as many panels.
 */
export function planPages(o: PagesToPlan): PagesPlan {
  const told = o.outline.chapters.flatMap(({ pages }, index) =>
    pages.flatMap((page) => partsOf(page, o)).map((part) => ({ ...part, chapter: index + 1 })),
  );
  let memory = NO_MEMORY;
  let changedPanels = 0;
  const templates: string[] = [];
  const pages = told.map(({ panels, chapter, isSpread: isToldSpread }, index) => {
    const old = o.pages[index];
    const isSpread = isToldSpread || old?.isSpread === true;
    const planned = planPage(panels, { ...o, chapter, old, isSpread, memory, before: templates.slice(-BEFORE) });
    memory = planned.memory;
    changedPanels += planned.changed;
    if (planned.page.template !== null) templates.push(planned.page.template);
    return planned.page;
  });
  const extra = o.pages.slice(told.length);
  const isFromScript = ({ panels }: PlannedPage): boolean => panels.some(({ content }) => content.source !== null);
  return { pages, changedPanels, goneIds: extra.filter(isFromScript).flatMap(({ id }) => (id === null ? [] : [id])) };
}

interface PagePart {
  readonly panels: readonly OutlinePanel[];
  readonly isSpread: boolean;
}

/** A page with more panels than a layout has goes on on the next: a spread with so many is two pages. A strip has no spreads. */
function partsOf(page: OutlinePage, { isWebtoon }: Pick<PagesToPlan, 'isWebtoon'>): PagePart[] {
  const { panels } = page;
  if (panels.length === 0) return [];
  const count = Math.ceil(panels.length / MOST_ON_A_PAGE);
  const size = Math.ceil(panels.length / count);
  const isSpread = count === 1 && !isWebtoon && isSpreadPage(page);
  return Array.from({ length: count }, (_, index) => ({
    panels: panels.slice(index * size, (index + 1) * size),
    isSpread,
  }));
}

interface PageContext extends PagesToPlan {
  readonly chapter: number;
  readonly old: PlannedPage | undefined;
  readonly isSpread: boolean;
  readonly memory: PanelMemory;
  readonly before: readonly string[];
}

function planPage(
  told: readonly OutlinePanel[],
  o: PageContext,
): { page: PlannedPage; memory: PanelMemory; changed: number } {
  let memory = o.memory;
  const staged = told.map((panel) => {
    const place = o.company.places.find(({ name }) => isSameName(name, panel.scene?.place ?? ''));
    const one = stagePanel({
      panel,
      people: o.company.people.map(({ id, name, traits }) => ({
        id,
        name,
        sex: traits.sex,
        isCreature: isCreature(traits),
      })),
      placeId: place?.id ?? null,
      direction: o.direction,
      before: memory,
    });
    memory = one.memory;
    const staging = withPlaceCamera(one.beat.staging, place?.traits, panel);
    return { ...one, beat: { ...one.beat, staging } };
  });
  const { polygons, template } = layoutOf(staged, { ...o, seed: seedOf(told.map(sourceOf).join('\n')) });
  const slots = slotsOf(told, o.old);
  const seen = seePage(
    staged.map(({ beat }, index) => ({
      ...keptAs(beat, slots[index]),
      isNarrow: aspectOf(polygons[index] ?? []) < 1,
      isStrip: aspectOf(polygons[index] ?? []) > STRIP,
    })),
    memory.lastShot,
    (staging, index) =>
      weighPanel(staging, { polygon: polygons[index] ?? [], lines: told[index]?.lines.length ?? 0, o }),
  );
  const made = told.map((panel, index) => {
    const { same, slot } = slots[index] ?? {};
    const polygon = polygons[index] ?? [];
    const fresh = contentOf(panel, staged[index], seen[index], { seed: slot?.content.seed ?? o.newSeed() });
    // Somebody's own words for what is seen hold while the same is seen.
    const alt = slot?.content.action === fresh.action ? slot.content.alt : null;
    const composed = same ? null : composedOf(fresh, polygon, panel, o);
    const content = same?.content ?? { ...fresh, alt, ...compromisesOf(composed), ...inkOnPage(slot?.content) };
    const planned: PlannedPanel = { id: slot?.id ?? o.newId(), polygon, content };
    const isKept = same !== undefined && samePolygon(same.polygon, polygon);
    const before = slot ? balloonsOf(o.old, slot.id) : [];
    const laidOut = isKept ? null : (composed?.laidOut ?? layOutRough(roughToLetter({ ...o, ...planned })));
    return {
      planned,
      balloons:
        laidOut === null
          ? before
          : keepBalloons(letter(panel, planned, o, laidOut), before, {
              source: slot?.content.source ?? null,
              hasSameShape: slot !== undefined && samePolygon(slot.polygon, polygon),
            }),
    };
  });
  const free = o.old?.balloons.filter(({ panelId }) => panelId === null) ?? [];
  return {
    page: {
      id: o.old?.id ?? null,
      chapter: o.chapter,
      template,
      isSpread: o.isSpread,
      panels: made.map(({ planned }) => planned),
      balloons: [...made.flatMap(({ balloons }) => balloons), ...free],
    },
    memory: { ...memory, lastShot: made.at(-1)?.planned.content.staging.shot ?? memory.lastShot },
    changed: slots.filter(({ same }) => same === undefined).length,
  };
}

interface PanelSlot {
  /** The panel whose text is as it was. */
  readonly same?: PlannedPanel;
  /** The panel that this one becomes. */
  readonly slot?: PlannedPanel;
}

function slotsOf(told: readonly OutlinePanel[], old: PlannedPage | undefined): PanelSlot[] {
  const taken = new Set<string>();
  return told.map((panel, index) => {
    const source = sourceOf(panel);
    const same = old?.panels.find((one) => one.content.source === source && !taken.has(one.id));
    const slot = same ?? freeSlot(old, index, taken, told);
    if (slot) taken.add(slot.id);
    return { ...(same ? { same } : {}), ...(slot ? { slot } : {}) };
  });
}

/** From this width by height on. */
const STRIP = 1.75;

function aspectOf(polygon: PagePolygon): number {
  const { left, top, right, bottom } = boxOf(polygon);
  return (right - left) / Math.max(0.1, bottom - top);
}

/** How a panel that Koma has staged is composed; null where nobody is seen. */
function composedOf(
  content: PanelContent,
  polygon: PagePolygon,
  { lines }: OutlinePanel,
  { company, buckets }: PagesToPlan,
): Composition | null {
  if (content.staging.cast.length === 0 || polygon.length < 3) return null;
  return composeOf(roughToLetter({ content, polygon, company, buckets }), lines.length);
}

/** What is told of it. */
function compromisesOf(composed: Composition | null): Pick<PanelContent, 'compromises'> {
  const told = composed === null ? [] : toldFaults(composed);
  return told.length > 0 ? { compromises: told } : {};
}

function isCreature({ extras: { kind } }: Company['people'][number]['traits']): boolean {
  return kind !== undefined && !HUMANLIKE_KINDS.some((one) => one === kind);
}

/** A panel that stays is seen as it is, and its neighbours otherwise. */
function keptAs(beat: Beat, { same }: PanelSlot = {}): Beat {
  if (!same) return beat;
  const { staging } = same.content;
  return { ...beat, staging: { ...staging, shot: staging.shot ?? beat.staging.shot }, isNoted: true, isKept: true };
}

/** The panel that stood at this place, where no other panel of the script is still the one that it shows. */
function freeSlot(
  old: PlannedPage | undefined,
  index: number,
  taken: ReadonlySet<string>,
  told: readonly OutlinePanel[],
): PlannedPanel | undefined {
  const slot = old?.panels[index];
  if (!slot || taken.has(slot.id)) return undefined;
  return told.some((panel) => sourceOf(panel) === slot.content.source) ? undefined : slot;
}

function layoutOf(
  staged: readonly StagedPanel[],
  { old, format, isSpread, isWebtoon, direction, before, seed }: PageContext & { readonly seed: number },
): { polygons: readonly PagePolygon[]; template: string | null } {
  if (old && old.isSpread === isSpread && old.panels.length === staged.length) {
    return { polygons: old.panels.map(({ polygon }) => polygon), template: old.template };
  }
  const sizes = staged.map(({ size }) => size);
  const paper = paperFor(format, { isSpread });
  const [best] = suggestLayouts({
    weights: sizes.map(({ weight }) => weight),
    aspects: sizes.map(({ aspect }) => aspect),
    lively: sizes.filter(({ isLively }) => isLively).length,
    seed,
    format: paper,
    isWebtoon,
    isSpread,
    direction,
    before,
  });
  return best ? { polygons: layOut(best, paper, direction), template: best.name } : { polygons: [], template: null };
}

/** Ink that somebody edited stays on the page's layers when its panel is staged anew; what it stands in place of stays away. */
function inkOnPage(before: PanelContent | undefined): Partial<PanelContent> {
  return before?.inkReplaces === undefined ? {} : { inkReplaces: before.inkReplaces };
}

function contentOf(
  panel: OutlinePanel,
  staged: StagedPanel | undefined,
  seen: SeenBeat | undefined,
  { seed }: { seed: number },
): PanelContent {
  if (!staged || !seen) throw new RangeError('a panel was not staged');
  return {
    ...emptyContent(seed),
    staging: seen.staging,
    reason: seen.reason,
    action: panel.actions
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 4000),
    words: staged.words,
    weight: staged.size.weight,
    source: sourceOf(panel),
  };
}

function letter(
  panel: OutlinePanel,
  { id, polygon, content }: PlannedPanel,
  o: PageContext,
  laidOut: RoughLayout,
): Balloon[] {
  const lines = panel.lines.map(({ speaker, say, text }): SpokenLine => ({
    id: o.newId(),
    kind: say,
    text: text.slice(0, 2000),
    speaker: speaker.slice(0, 80),
  }));
  const format = paperFor(o.format, o);
  // What the script has changed is drawn anew, so that a picture that is there says nothing of its faces.
  const toLetter = { ...o, panelId: id, polygon, content, lines, format, faces: null };
  return letterPanel(toLetter, laidOut);
}

function balloonsOf(page: PlannedPage | undefined, panelId: string): Balloon[] {
  return page?.balloons.filter((balloon) => balloon.panelId === panelId) ?? [];
}

function samePolygon(a: PagePolygon, b: PagePolygon): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => b[index]?.x === x && b[index].y === y);
}

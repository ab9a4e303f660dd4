import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { panelRough } from '@/lib/domain/page/panels/panel-rough';
import { headsOnPage } from '@/lib/domain/page/panels/people-on-page';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { planPages, type PlannedPage } from '@/lib/domain/page/planning/plan-pages';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { COMPOSITION_FAULTS, type CompositionFault } from '@/lib/contracts/staging-reasons';
import { composeOf } from '@/lib/domain/staging/composition';
import { layOutRough } from '@/lib/rough';
import { isFocusShot } from '@/lib/rough/vocabulary';
import { companyOf, type Story } from './draw-story';
import { generatedStory } from './generated-scripts';

/** How many of what was looked at are as they should be. */
interface Share {
  good: number;
  all: number;
}

export interface StagingMeasure {
  /** Panels seen otherwise than the one before them on the page. */
  readonly varied: Share;
  /** Pairs of people who stand as they stood before in the scene. */
  readonly line: Share;
  readonly headsIn: Share;
  /** Faces that neither people nor balloons cover. */
  readonly facesFree: Share;
  /** Panels by what an editor would send them back for. */
  readonly faults: Readonly<Record<CompositionFault, number>>;
  readonly panels: number;
  /** Panels by how they are seen. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Stages generated scripts and counts what is kept of the rules of staging; geometry alone, nothing is drawn. */
export function measureStaging(scripts: number, from = 1): StagingMeasure {
  const faults = { ...zeroFaults() };
  const reasons: Record<string, number> = {};
  const measure = {
    varied: share(),
    line: share(),
    headsIn: share(),
    facesFree: share(),
    faults,
    panels: 0,
    reasons,
  };
  for (let seed = from; seed < from + scripts; seed += 1) {
    const story = generatedStory(seed);
    const company = companyOf(story);
    const pages = planned(story, company);
    for (const page of pages) {
      countVaried(page, measure.varied);
      for (const panel of page.panels) {
        measure.panels += 1;
        const { reason } = panel.content;
        if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1;
        countPanel(panel, page, company, measure);
      }
    }
    countLine(story, pages, measure.line);
  }
  return measure;
}

const share = (): Share => ({ good: 0, all: 0 });
const zeroFaults = (): Record<CompositionFault, number> => ({
  'head-cut': 0,
  'face-covered': 0,
  'people-merged': 0,
  'cut-at-joint': 0,
  'hand-cut': 0,
  'feet-cut': 0,
  'no-room': 0,
  empty: 0,
});

function count(into: Share, isGood: boolean): void {
  into.all += 1;
  if (isGood) into.good += 1;
}

type Company = ReturnType<typeof companyOf>;

function planned(story: Story, company: Company): readonly PlannedPage[] {
  let made = 0;
  return planPages({
    outline: outlineOf(parseScript(story.script)),
    company,
    format: PAGE_FORMATS.b5,
    isWebtoon: false,
    direction: story.direction ?? 'rtl',
    buckets: [],
    lettering: null,
    language: 'en',
    pages: [],
    newId: () => `${(made += 1)}`,
    newSeed: () => 1000 + (made += 1),
  }).pages;
}

function countVaried({ panels }: PlannedPage, into: Share): void {
  panels.forEach(({ content }, index) => {
    const before = panels[index - 1]?.content;
    if (!before || (content.reason === 'noted' && before.reason === 'noted')) return;
    count(into, content.staging.shot !== before.staging.shot);
  });
}

function countPanel(
  { id, polygon, content }: PlannedPage['panels'][number],
  page: PlannedPage,
  company: Company,
  { headsIn, facesFree, faults }: Pick<StagingMeasure, 'headsIn' | 'facesFree' | 'faults'>,
): void {
  const view = panelView(polygon, []);
  const balloons = page.balloons.filter(({ panelId }) => panelId === id);
  const specification = panelRough({ polygon, content, view, company, balloons });
  const { faults: found } = composeOf(specification, balloons.length);
  for (const kind of COMPOSITION_FAULTS)
    if (found.some((fault) => fault.kind === kind)) (faults as Record<CompositionFault, number>)[kind] += 1;
  const isFocus = isFocusShot(specification.shot);
  headsOnPage(layOutRough(specification), view).forEach((head, person) => {
    const has = (kind: CompositionFault): boolean =>
      found.some((fault) => fault.kind === kind && fault.person === person);
    if (!isFocus) count(headsIn, !has('head-cut'));
    const [x, y] = [(head.left + head.right) / 2, head.top + (head.bottom - head.top) * 0.62];
    const isUnder = balloons.some(
      ({ at, widthMm, heightMm, kind }) =>
        kind !== 'sfx' && ((x - at.x) / (widthMm / 2)) ** 2 + ((y - at.y) / (heightMm / 2)) ** 2 < 1,
    );
    count(facesFree, !has('face-covered') && (isFocus || !isUnder));
  });
}

/** Whether everybody stays on their side of everybody within a scene. */
function countLine(story: Story, pages: readonly PlannedPage[], into: Share): void {
  const scenes = outlineOf(parseScript(story.script)).chapters.flatMap(({ pages }) =>
    pages.flatMap(({ panels }) => panels.map(({ scene }) => scene?.block ?? null)),
  );
  const panels = pages.flatMap((page) => page.panels);
  const sides = new Map<string, true>();
  let scene: number | null = null;
  panels.forEach(({ content }, index) => {
    if (scenes[index] !== scene) sides.clear();
    scene = scenes[index] ?? null;
    content.staging.cast.forEach(({ characterId: left }, at) => {
      for (const { characterId: right } of content.staging.cast.slice(at + 1)) {
        count(into, !sides.has(`${right} ${left}`));
        sides.set(`${left} ${right}`, true);
      }
    });
  });
}

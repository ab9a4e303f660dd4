import type { Balloon } from '@/lib/contracts/balloons';
import { PAGE_LAYOUT_VERSION, type LayoutPanel, type LayoutPerson, type PageLayout } from '@/lib/contracts/page-layout';
import type { Project } from '@/lib/contracts/projects';
import { plainText } from '@/lib/lettering/markup';
import type { RoughLayout, RoughSpecification } from '@/lib/rough';
import { sharedTags, specificationTags } from '@/lib/rough/tags';
import { boxOf, type PageBox, type PagePolygon } from '../../layout/page-point';
import type { PageFormat } from '../../layout/page-formats';
import type { ProjectStyle } from '../../staging/written-words';
import { toPage, type PanelView } from '../panels/panel-view';
import { toPixels, type PageFrame } from './page-frame';

/** A panel as its layout tells it. */
export interface LaidOutPanel {
  readonly id: string;
  readonly polygon: PagePolygon;
  readonly view: PanelView;
  readonly specification: RoughSpecification;
  readonly rough: Pick<RoughLayout, 'figures' | 'heads'>;
  /** Of the cast, from left to right: name, and what the project says they look like. */
  readonly people: readonly { readonly name: string; readonly words: string }[];
  readonly place: { readonly name: string; readonly words: string } | null;
  readonly action: string;
  /** The creator's own words. */
  readonly words: string;
}

export interface LaidOutPage {
  readonly format: PageFormat;
  readonly isSpread: boolean;
  readonly direction: Project['readingDirection'];
  readonly style: ProjectStyle;
  readonly frame: PageFrame;
  /** In reading order. */
  readonly panels: readonly LaidOutPanel[];
  readonly balloons: readonly Pick<
    Balloon,
    'id' | 'panelId' | 'kind' | 'speaker' | 'text' | 'at' | 'widthMm' | 'heightMm'
  >[];
}

/** A page as an engine gets it: the same page and frame always give the same layout. */
export function pageLayout(page: LaidOutPage): PageLayout {
  const { format, isSpread, direction, frame, style, panels, balloons } = page;
  const { record } = style;
  const numbers = new Map(panels.map(({ id }, index) => [id, index + 1]));
  return {
    form: 'koma-page-layout',
    version: PAGE_LAYOUT_VERSION,
    readingDirection: direction,
    page: { widthMm: format.widthMm, heightMm: format.heightMm, bleedMm: format.bleedMm, isSpread },
    picture: { ...frame.size, areaMm: roundBox(frame.area, MM), pxPerMm: round(frame.pxPerMm, 10_000) },
    style: {
      words: style.words,
      line: record.line,
      tone: record.tone,
      look: record.look,
      palette: [...record.palette],
      negative: record.negative,
    },
    panels: panels.map((panel, index) => panelOf(panel, { number: index + 1, frame })),
    balloons: balloons.map(({ id, panelId, kind, speaker, text, at, widthMm, heightMm }, index) => ({
      ...{ id, number: index + 1, kind, speaker },
      panel: (panelId === null ? undefined : numbers.get(panelId)) ?? null,
      text: plainText(text),
      ...boxes(
        {
          left: at.x - widthMm / 2,
          top: at.y - heightMm / 2,
          right: at.x + widthMm / 2,
          bottom: at.y + heightMm / 2,
        },
        frame,
      ),
    })),
  };
}

/** What a panel's picture shows as tags, with what the project and the creator add: the same words as its own prompt has. */
export function panelWords({ specification, people, place, words }: Omit<LaidOutPanel, 'rough' | 'view'>): string {
  const tags = specificationTags(specification).filter((tag) => tag !== 'solo');
  return listed([spoken(tags), ...people.map((person) => person.words), words, place?.words ?? '']);
}

function panelOf(panel: LaidOutPanel, o: { readonly number: number; readonly frame: PageFrame }): LayoutPanel {
  const { id, polygon, specification, place, action } = panel;
  const { setting } = specification;
  return {
    id,
    number: o.number,
    polygonMm: polygon.map(({ x, y }) => [round(x, MM), round(y, MM)]),
    polygonPx: polygon.map((point) => {
      const { x, y } = toPixels(o.frame, point);
      return [round(x, PX), round(y, PX)];
    }),
    boxPx: boxes(boxOf(polygon), o.frame).boxPx,
    shot: specification.shot,
    place:
      place === null
        ? null
        : {
            name: place.name,
            description: listed([spoken([setting?.tag ?? specification.scene]), place.words]),
            time: setting?.time ?? '',
            weather: setting?.weather ?? '',
          },
    action,
    description: panelWords(panel),
    people: panel.people.flatMap((person, index) => personOf(person, { panel, index, frame: o.frame }) ?? []),
  };
}

function personOf(
  { name, words }: LaidOutPanel['people'][number],
  o: { readonly panel: LaidOutPanel; readonly index: number; readonly frame: PageFrame },
): LayoutPerson | null {
  const { specification, rough, view } = o.panel;
  const person = specification.people[o.index];
  const [figure, head] = [rough.figures[o.index], rough.heads[o.index]];
  if (!person || !figure || !head) return null;
  const { pair: _, ...alone } = specification;
  // What is said of the picture as a whole stands with the panel.
  const shared = new Set(['solo', ...sharedTags({ ...specification, people: [] })]);
  const tags = specificationTags({ ...alone, place: 'center', people: [person] }).filter((tag) => !shared.has(tag));
  return {
    name,
    description: listed([spoken(tags), words]),
    ...boxes(onPage(figure, view), o.frame),
    headPx: boxes(onPage(head, view), o.frame).boxPx,
    expression: person.how.expression,
    pose: person.how.pose ?? 'standing',
    view: person.how.view,
  };
}

function onPage({ left, top, right, bottom }: PageBox, view: PanelView): PageBox {
  const [from, to] = [toPage(view, { x: left, y: top }), toPage(view, { x: right, y: bottom })];
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

/** Hundredths of a millimetre, and tenths of a pixel. */
const [MM, PX] = [100, 10];

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps + 0;
}

function roundBox({ left, top, right, bottom }: PageBox, steps: number): PageBox {
  return {
    left: round(left, steps),
    top: round(top, steps),
    right: round(right, steps),
    bottom: round(bottom, steps),
  };
}

function boxes(box: PageBox, frame: PageFrame): { boxMm: PageBox; boxPx: PageBox } {
  const from = toPixels(frame, { x: box.left, y: box.top });
  const to = toPixels(frame, { x: box.right, y: box.bottom });
  return {
    boxMm: roundBox(box, MM),
    boxPx: roundBox({ left: from.x, top: from.y, right: to.x, bottom: to.y }, PX),
  };
}

function spoken(tags: readonly string[]): string {
  return tags.map((tag) => tag.replaceAll('_', ' ')).join(', ');
}

/** Lists of tags as one, each tag once. */
function listed(lists: readonly string[]): string {
  const tags = lists.flatMap((list) => list.split(/,|\n/)).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].join(', ');
}

import type { Balloon } from '@/lib/contracts/balloons';
import type { BookPanel, SavePage } from '@/lib/contracts/books';
import type { RoughSpecification } from '@/lib/rough';
import type { PageBox, PagePoint } from '../layout/page-point';
import { balloonsOfLines } from '../lines/line-balloons';
import { tailCrossings } from '../page/balloons/aim-tail';
import { isCut } from '../page/panels/is-cut';
import type { SeenPerson } from '../page/balloons/follow-people';
import { panelRough } from '../page/panels/panel-rough';
import { panelView } from '../page/panels/panel-view';
import { picturePlace } from '../page/panels/picture-place';
import { peopleOf } from '../page/planning/letter-panel';
import { parseScript } from '../script/parse-script';
import { isSameName } from '../script/stage-panel';
import type { PageCheck, PageToCheck } from './page-check';

type Panel = SavePage['panels'][number];

/** What there is to say of each panel: lines without a balloon, tails, heads that its outline cuts. */
export function panelChecks(o: PageToCheck): PageCheck[] {
  return o.content.panels.flatMap((panel) => {
    const balloons = o.content.balloons.filter(({ panelId }) => panelId === panel.id);
    const picture = o.page.panels.find(({ id }) => id === panel.id)?.picture ?? null;
    return [
      ...unlettered(panel, balloons),
      ...tailChecks(peopleIn(panel, o), balloons),
      ...cutHeads(panel, picture, o),
    ];
  });
}

/** Lines that the script has in the panel, and no balloon says. */
function unlettered({ id, content }: Panel, balloons: readonly Balloon[]): PageCheck[] {
  const lines = parseScript(content.source ?? '').flatMap((block) => (block.kind === 'line' ? [block] : []));
  return balloonsOfLines(lines, balloons).flatMap((balloon, index): PageCheck[] =>
    balloon === null ? [{ kind: 'unlettered', on: 'panel', id, detail: lines[index]?.text ?? '' }] : [],
  );
}

/** The roughs of the panels that have tails to check; where people are in them is found apart, since that takes time. */
export function roughsToCheck(
  o: Pick<PageToCheck, 'content' | 'book' | 'company' | 'states'>,
): { readonly panelId: string; readonly specification: RoughSpecification }[] {
  const { content, book, company, states } = o;
  return content.panels.flatMap((panel) => {
    const balloons = content.balloons.filter(({ panelId }) => panelId === panel.id);
    if (balloons.every(({ tail }) => tail === null)) return [];
    const view = panelView(panel.polygon, book.model?.buckets ?? []);
    const specification = panelRough({
      content: panel.content,
      polygon: panel.polygon,
      view,
      company,
      balloons,
      states,
    });
    return [{ panelId: panel.id, specification }];
  });
}

/** Who is in a panel, as its rough has them; nobody while that is not known. */
function peopleIn(panel: Panel, { book, company, layouts }: PageToCheck): SeenPerson[] {
  const layout = layouts.get(panel.id);
  return layout === undefined ? [] : peopleOf({ ...panel, company, buckets: book.model?.buckets ?? [] }, layout);
}

/** Tails whose tip is nearer to somebody else than to who speaks, and those that run across faces. */
function tailChecks(people: readonly SeenPerson[], balloons: readonly Balloon[]): PageCheck[] {
  return balloons.flatMap((balloon): PageCheck[] => {
    const { id, tail, speaker } = balloon;
    const own = people.find(({ name }) => isSameName(name, speaker));
    if (tail === null || own === undefined) return [];
    const [nearest] = [...people].sort((a, b) => distanceTo(a.head, tail) - distanceTo(b.head, tail));
    if (nearest !== undefined && nearest !== own && distanceTo(nearest.head, tail) < distanceTo(own.head, tail)) {
      return [{ kind: 'tail-person', on: 'balloon', id, detail: nearest.name }];
    }
    const others = balloons.filter((one) => one.id !== id);
    const heads = people.map(({ head }) => head);
    const { faces } = tailCrossings({ balloon, head: own.head, heads, balloons: others }, tail);
    return faces > 0 ? [{ kind: 'tail-crossing', on: 'balloon', id, detail: '' }] : [];
  });
}

/** From a point to a box; 0 inside. */
function distanceTo({ left, top, right, bottom }: PageBox, { x, y }: PagePoint): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Faces that were found in the picture and that the panel's outline cuts. */
function cutHeads(panel: Panel, picture: BookPanel['picture'], { book }: PageToCheck): PageCheck[] {
  const faces = picture?.faces ?? null;
  if (picture === null || faces === null) return [];
  const { polygon, id } = panel;
  const place = picturePlace({ polygon, picture }, panelView(polygon, book.model?.buckets ?? []));
  const outline = polygon.map(({ x, y }) => ({
    x: (x - place.left) / (place.right - place.left),
    y: (y - place.top) / (place.bottom - place.top),
  }));
  return faces.some((face) => isCut(face, outline)) ? [{ kind: 'cut-head', on: 'panel', id, detail: '' }] : [];
}

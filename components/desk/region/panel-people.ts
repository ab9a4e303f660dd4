import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView, type PanelView } from '@/lib/domain/page/panels/panel-view';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { RoughSpecification } from '@/lib/rough';

export type Panel = SavePage['panels'][number];

/** A panel's picture and the people that its rough has in it. */
export interface PanelPeople {
  readonly view: PanelView;
  readonly specification: RoughSpecification;
  /** In the order of its people; empty for somebody whom only words name. */
  readonly names: readonly string[];
}

export interface PeopleFacts {
  readonly company: Company;
  readonly buckets: readonly (readonly [number, number])[];
  readonly states: PeopleStates;
  readonly balloons: readonly Balloon[];
}

/** Who is in a panel, by its rough. */
export function peopleOfPanel({ content, polygon }: Panel, facts: PeopleFacts): PanelPeople {
  const { company, buckets, states, balloons } = facts;
  const view = panelView(polygon, buckets);
  const specification = panelRough({ content, polygon, view, company, balloons, states });
  const names = content.staging.cast.flatMap(({ characterId }) => {
    const person = company.people.find(({ id }) => id === characterId);
    return person ? [person.name] : [];
  });
  return { view, specification, names: specification.people.map((_, index) => names[index] ?? '') };
}

/**
 * The face that a picture really has for somebody of its rough: the detected one that lies nearest to their head, if it is
 * near enough to be theirs; else the rough's own head.
 * @param faces in page millimetres
 */
export function faceNear(head: PageBox, faces: readonly PageBox[]): PageBox {
  const middle = ({ left, top, right, bottom }: PageBox): PagePoint => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
  const from = middle(head);
  const reach = Math.max(head.right - head.left, head.bottom - head.top) * 0.6;
  const near = faces
    .map((face) => ({ face, far: Math.hypot(middle(face).x - from.x, middle(face).y - from.y) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far);
  return near[0]?.face ?? head;
}

/** Which head a press means: the one under it, else the nearest; -1 where there is none. */
export function headAt(heads: readonly PageBox[], { x, y }: PagePoint): number {
  const far = heads.map(({ left, top, right, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
  );
  return far.indexOf(Math.min(...far));
}

import {
  PERSON_PARTS,
  STAGED_PARTS,
  type PanelChange,
  type PanelFacts,
  type PanelStamp,
} from '@/lib/contracts/panel-stamps';

/** Millimetres by which panels may differ and are still as large as each other. */
const SLACK_MM = 0.5;
/** Points at which an ellipse is looked at, on rings and spokes, and the share of them that may lie bare. */
const RINGS = [0, 0.35, 0.6, 0.85];
const SPOKES = 12;
const BARE_SHARE = 0.3;
/** Balloons reach a little beyond the white that is kept for them. */
const REACH = 1.12;

type Person = PanelFacts['people'][number];

/**
 * What changed about a panel since its picture was drawn, in the order in which it is told; empty where nothing did.
 * Balloons count only where white space that was kept for one lies bare: one that came or was moved over the drawing
 * leaves it as it is.
 */
export function panelChanges(drawn: PanelStamp, now: PanelStamp): PanelChange[] {
  if (drawn.digest === now.digest) return [];
  const [before, after] = [drawn.facts, now.facts];
  return [
    ...peopleChanges(before.people, after.people),
    ...placeChanges(before.place, after.place),
    ...STAGED_PARTS.filter((part) => before.staged[part] !== after.staged[part]).map(ofPanel),
    ...SINGLE.filter((fact) => before[fact] !== after[fact]).map(ofPanel),
    ...shapeChanges(before, after),
  ];
}

const SINGLE = ['action', 'words', 'style', 'strength', 'seed'] as const;

function ofPanel(what: PanelChange['what']): PanelChange {
  return { what, name: null };
}

function peopleChanges(before: readonly Person[], after: readonly Person[]): PanelChange[] {
  const left = [...before];
  const changes: PanelChange[] = [];
  for (const person of after) {
    const at = left.findIndex(({ id }) => id === person.id);
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (old === undefined) changes.push({ what: 'person-joined', name: person.name });
    else {
      const parts = PERSON_PARTS.filter((part) => old.parts[part] !== person.parts[part]);
      changes.push(...parts.map((what): PanelChange => ({ what, name: person.name })));
    }
  }
  changes.push(...left.map(({ name }): PanelChange => ({ what: 'person-left', name })));
  return changes.length > 0 ? changes : swapped(before, after);
}

/** The same people, standing in another order. */
function swapped(before: readonly Person[], after: readonly Person[]): PanelChange[] {
  const moved = after.find(({ id }, index) => before[index]?.id !== id);
  return moved ? [{ what: 'position', name: moved.name }] : [];
}

function placeChanges(before: PanelFacts['place'], after: PanelFacts['place']): PanelChange[] {
  if (before?.id !== after?.id) return [{ what: 'other-place', name: after?.name ?? before?.name ?? null }];
  return before?.traits === after?.traits ? [] : [{ what: 'place', name: after?.name ?? null }];
}

function shapeChanges(before: PanelFacts, after: PanelFacts): PanelChange[] {
  const wider = after.widthMm - before.widthMm;
  const taller = after.heightMm - before.heightMm;
  const sizes = [
    ...(wider > SLACK_MM ? [ofPanel('wider')] : wider < -SLACK_MM ? [ofPanel('narrower')] : []),
    ...(taller > SLACK_MM ? [ofPanel('taller')] : taller < -SLACK_MM ? [ofPanel('shorter')] : []),
  ];
  if (sizes.length > 0) return sizes;
  if (before.outline !== after.outline && wider === 0 && taller === 0) return [ofPanel('outline')];
  if (before.size.some((side, index) => side !== after.size[index])) return [ofPanel('proportions')];
  return before.white.some((ellipse) => isBare(ellipse, after.white)) ? [ofPanel('white')] : [];
}

type Ellipse = PanelFacts['white'][number];

/** Whether too much of the white that was kept for a balloon is covered by none now. */
function isBare(white: Ellipse, now: readonly Ellipse[]): boolean {
  const points = RINGS.flatMap((ring) =>
    Array.from({ length: ring === 0 ? 1 : SPOKES }, (_, spoke) => {
      const turn = (spoke / SPOKES) * 2 * Math.PI;
      return { x: white.x + Math.cos(turn) * ring * white.radiusX, y: white.y + Math.sin(turn) * ring * white.radiusY };
    }),
  );
  const bare = points.filter(({ x, y }) => !now.some((one) => holds(one, x, y)));
  return bare.length > points.length * BARE_SHARE;
}

function holds({ x, y, radiusX, radiusY }: Ellipse, atX: number, atY: number): boolean {
  return Math.hypot((atX - x) / (radiusX * REACH), (atY - y) / (radiusY * REACH)) <= 1;
}

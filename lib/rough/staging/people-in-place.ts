import type { Prop, RoughSpecification } from '../specification';
import { UNITS_PER_METRE, type GroundShadow, type InPlace } from './backdrop';
import type { P2 } from '../geometry/geometry';
import { turned, type StagedCompany, type StagedRough } from './stage-rough';

/** A thing behind people stands so many metres behind them. */
const BEHIND_PEOPLE = 0.5;

/** How people and the things of a specification are drawn; `metres` is how far from the eye they are. */
export interface Drawers {
  readonly company: (company: StagedCompany, metres: number) => void;
  readonly thing: (prop: Prop, index: number, metres: number) => void;
}

/** Everybody and every thing among the things of a place, far ones first. */
export function peopleInPlace(specification: RoughSpecification, staged: StagedRough, draw: Drawers): InPlace[] {
  const { props = [] } = specification;
  const companies = [...staged.companies].sort((a, b) => a.depth - b.depth);
  const people = companies.map((company): InPlace => ({
    at: company.placement,
    isOnGround: company.isOnGround,
    shadow: shadowOf(company) ?? creatureShadow(staged, company),
    soles: solesOf(staged, company),
    tall: tallOf(staged, company),
    draw: (metres) => {
      draw.company(company, metres);
    },
  }));
  const main = companies[0]?.placement;
  const things = props.map((prop, index): InPlace & { readonly isBehind: boolean } => ({
    at: {
      x: prop.x * staged.canvas.width,
      y: prop.y * staged.canvas.height,
      scale: main?.scale ?? staged.canvas.height / 20,
    },
    nearer: prop.layer === 'front' ? BEHIND_PEOPLE : -BEHIND_PEOPLE,
    isOnGround: false,
    isBehind: prop.layer === 'back',
    draw: (metres) => {
      draw.thing(prop, index, metres);
    },
  }));
  return [...things.filter(({ isBehind }) => isBehind), ...people, ...things.filter(({ isBehind }) => !isBehind)];
}

/** The shadow under an animal or a robot: as long as it is, in metres. */
function creatureShadow({ figures, canvas }: StagedRough, company: StagedCompany): GroundShadow | null {
  const { creature, indices, placement, isOnGround } = company;
  const box = figures[indices[0] ?? 0];
  if (!creature || !isOnGround || !box) return null;
  const perMetre = placement.scale * UNITS_PER_METRE;
  const halfWidth = (0.4 * (box.right - box.left) * canvas.width) / perMetre;
  return {
    aside: (((box.left + box.right) / 2) * canvas.width - placement.x) / perMetre,
    nearer: 0,
    halfWidth,
    halfDepth: halfWidth * 0.16,
  };
}

/** An ankle joint lies so many metres over the sole, and a knee at least so many over a foot that is stood on. */
const ANKLE_METRES = 0.09;
const KNEE_METRES = 0.25;
/** A foot seen so many metres above the other is lifted. */
const LIFTED_METRES = 0.22;

/** The soles that one person who stands has on the ground, in drawing units; none of who kneels, sits or lies. */
function solesOf({ joints, canvas, tiltDegrees }: StagedRough, company: StagedCompany): P2[] {
  const [index, second] = company.indices;
  const own = index === undefined || second !== undefined || company.creature ? undefined : joints[index];
  if (!own || !company.isOnGround) return [];
  const perMetre = company.placement.scale * UNITS_PER_METRE;
  const seen = ([x, y]: P2): P2 => turned([x * canvas.width, y * canvas.height], -tiltDegrees, canvas);
  const legs = [
    { knee: seen(own.leftKnee), ankle: seen(own.leftAnkle) },
    { knee: seen(own.rightKnee), ankle: seen(own.rightAnkle) },
  ];
  const lowest = Math.max(...legs.map(({ ankle }) => ankle[1]));
  const standing = legs.filter(
    ({ knee, ankle }) => ankle[1] - knee[1] > KNEE_METRES * perMetre && lowest - ankle[1] < LIFTED_METRES * perMetre,
  );
  return standing.map(({ ankle: [x, y] }): P2 => [x, y + ANKLE_METRES * perMetre]);
}

/** Metres from the ground to the highest crown. */
function tallOf({ heads, canvas }: StagedRough, { indices, placement }: StagedCompany): number {
  const crowns = indices.flatMap((index) => heads[index]?.top ?? []);
  return (placement.y - Math.min(...crowns) * canvas.height) / (placement.scale * UNITS_PER_METRE);
}

/** The shadow under who is carried; null under feet. */
function shadowOf({ footprint, camera }: StagedCompany): GroundShadow | null {
  if (!footprint) return null;
  const [length, width, ahead] = footprint;
  const yaw = (camera.yaw * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(yaw), Math.cos(yaw)];
  return {
    aside: ahead * sine,
    nearer: ahead * cosine,
    halfWidth: Math.hypot(length * sine, width * cosine),
    halfDepth: Math.hypot(length * cosine, width * sine),
  };
}

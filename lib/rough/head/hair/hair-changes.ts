/** What age and taste change in a style: thin crowns, grey temples, streaks, side locks. */
import { material, mixHex, type Material } from '../../pen/paint';
import type { Clump } from './clump';
import type { Hair, HairKit } from './hair-kit';
import { HAIR_LINES } from './hair-lines';
import { locks } from './parts';

/** Whether a clump begins over the forehead or the crown. */
function isOnTop({ path }: Clump): boolean {
  const root = path[0]!;
  const tip = path[path.length - 1]!;
  const isShort = root[1] < -0.7 && tip[1] < 0.3;
  return isShort || (root[1] < -0.6 && (root[2] > -0.45 || tip[2] > 0.1));
}

function greyAt(clump: Clump, grey: Material): Clump {
  const middle = clump.path[Math.floor(clump.path.length / 2)]!;
  const isTemple = Math.abs(middle[0]) > 0.55 && middle[1] > -0.75 && middle[2] > -0.75;
  return isTemple && middle[1] < 0.7 ? { ...clump, material: grey } : clump;
}

/** A style with the changes that a head's specification asks for. */
export function changedHair(hair: Hair, kit: HairKit): Hair {
  const { spec } = kit;
  const extras = spec.hairExtras ?? [];
  let changed = hair;
  kit.tuck = hair.tuck;
  if (extras.includes('balding') && hair.line !== undefined)
    changed = {
      ...changed,
      line: HAIR_LINES.cropped,
      top: HAIR_LINES.crown,
      lift: Math.min(changed.lift, 0.06),
      scalp: 'bare',
      clumps: changed.clumps.filter((clump) => !isOnTop(clump)),
      hasFlow: false,
    };
  else if (extras.includes('receding_hairline') && hair.line !== undefined) changed = receding(changed);
  if (extras.includes('sidelocks'))
    changed = { ...changed, clumps: [...changed.clumps, ...locks(kit, 73, 1.25, 0.2, { curl: -4, order: 15 })] };
  if (extras.includes('grey_temples')) {
    const grey = material(mixHex(spec.hairMaterial.base, '#d8d8de', 0.8), { bw: 0.06, bwShade: 0.24 });
    changed = { ...changed, clumps: changed.clumps.map((clump) => greyAt(clump, grey)) };
  }
  const { streak } = spec;
  if (streak !== undefined) changed = { ...changed, clumps: streaked(changed.clumps, streak) };
  return withoutBand(changed);
}

/** Light goes with the crown. */
function withoutBand(hair: Hair): Hair {
  if (hair.scalp === undefined || hair.bandY === undefined) return hair;
  const { bandY: _, ...rest } = hair;
  return rest;
}

/** The hair line rises at the temples, and the fringe goes back with it. */
function receding(hair: Hair): Hair {
  const clumps: Clump[] = [];
  for (const clump of hair.clumps) {
    const tip = clump.path[clump.path.length - 1]!;
    const isFringe = tip[2] > 0.4 && tip[1] < 0.5 && clump.path[0]![1] < -0.8;
    if (!isFringe) clumps.push(clump);
  }
  return { ...hair, line: HAIR_LINES.receding, lift: Math.min(hair.lift, 0.09), clumps, isCropped: true };
}

/** Two clumps of the fringe and the long ones under them take another colour. */
function streaked(clumps: readonly Clump[], streak: Material): Clump[] {
  let left = 3;
  return clumps.map((clump) => {
    const tip = clump.path[clump.path.length - 1]!;
    const isPlace = tip[0] > 0.12 && tip[0] < 0.95 && tip[2] > 0.1 && clump.w > 0.18;
    if (!isPlace || left === 0) return clump;
    left--;
    return { ...clump, material: streak, order: (clump.order ?? 0) + 4 };
  });
}

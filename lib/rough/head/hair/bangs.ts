/** Fringes by their word. */
import type { Bangs } from '../../vocabulary';
import type { Clump } from './clump';
import type { HairKit } from './hair-kit';
import { fringe, type Tip } from './parts';

// Uneven heights and three widths; curls agree in groups, and roots diverge from a parting (TECHNIQUE 4).
// prettier-ignore
const TIPS: Readonly<Record<Bangs | 'natural', readonly Tip[]>> = {
  natural: [[-66, 0.04, 0.28, -2], [-46, -0.1, 0.32, 5], [-26, -0.06, 0.3, 5], [-9, -0.1, 0.26, -4], [8, -0.02, 0.3, 4], [27, -0.12, 0.32, -5], [47, -0.07, 0.3, -5], [66, 0.06, 0.28, 3], [-36, -0.02, 0.14, 4], [17, 0, 0.13, -4], [0, 0.12, 0.12, 3]],
  swept_bangs: [[-66, 0.24, 0.26, -4, 2], [-50, 0.1, 0.34, -6, 8], [-31, -0.04, 0.36, -9, 12], [-11, -0.12, 0.38, -12, 17], [7, -0.22, 0.32, -12, 20], [63, 0.22, 0.24, 3, 28], [46, 0.04, 0.34, 8, 24], [30, -0.16, 0.26, 9, 22], [-40, 0.14, 0.13, -8, 6], [-20, 0.04, 0.12, -9, 14]],
  blunt_bangs: [[-57, -0.02, 0.3], [-40, -0.03, 0.28], [-23, -0.02, 0.3], [-7, -0.03, 0.26], [9, -0.02, 0.28], [25, -0.03, 0.28], [42, -0.02, 0.3], [58, -0.01, 0.28]],
  parted_bangs: [[-64, 0.26, 0.24, -3, -6], [-48, 0.1, 0.34, -5, -5], [-28, -0.08, 0.36, -9, -3], [-13, -0.26, 0.24, -9, -1], [64, 0.22, 0.24, 3, 6], [47, 0.13, 0.34, 5, 5], [29, -0.05, 0.36, 9, 3], [14, -0.24, 0.26, 9, 1], [-38, 0.14, 0.12, -6, -4], [39, 0.0, 0.13, 6, 4]],
  hair_over_one_eye: [[-60, 0.22, 0.26, -4, -34], [-42, 0.04, 0.32, -7, -30], [-24, -0.14, 0.28, -9, -27], [66, 0.5, 0.28, 0, -6], [50, 0.62, 0.4, -5, -14], [4, -0.06, 0.3, 8, -24], [34, 0.58, 0.42, -6, -19], [20, 0.36, 0.36, -2, -22], [11, 0.14, 0.2, 3, -22]],
  asymmetrical_bangs: [[-62, -0.1, 0.3, -2, -22], [-45, -0.26, 0.32, 3, -22], [-28, -0.22, 0.32, 5, -21], [-11, -0.14, 0.32, 6, -20], [7, -0.17, 0.32, 4, -18], [25, -0.13, 0.3, 3, -14], [43, 0.02, 0.3, 3, -10], [60, 0.4, 0.3, 3, -6]],
};

export interface BangsOptions {
  lift?: number;
  /** Moves all tips down. */
  drop?: number;
  change?: Partial<Clump>;
  /** A fringe that the style insists on. */
  only?: Bangs | 'natural';
}
/** The fringe of a head, with tips that differ a little from person to person. */
export function bangs(kit: HairKit, { lift = 0.13, drop = 0, change = {}, only }: BangsOptions = {}): Clump[] {
  const word = only ?? kit.spec.bangs ?? 'natural';
  const { random } = kit;
  const tips = TIPS[word].map(([azimuth, y, w, curl, root]): Tip => [
    azimuth + random(-1.5, 1.5),
    y + drop + random(-0.025, 0.025),
    w,
    curl,
    root,
  ]);
  if (word !== 'blunt_bangs') return fringe(kit, tips, lift, change);
  return fringe(kit, tips, lift, { ...change, tip: 0.78, belly: 0.75, ink: 0.5, exp: 1.9 });
}

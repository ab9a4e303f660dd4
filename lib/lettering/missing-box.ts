import type { RunToShape, ShapedCluster } from './shaped-cluster';
import { moved, UNMOVED, type Path } from './path';

const [LEFT, RIGHT, TOP, BOTTOM, LINE] = [0.09, 0.71, -0.76, 0.02, 0.055];
const ADVANCE = RIGHT + LEFT;

/** An upright frame: the outer edge one way, the inner one the other way, so that it is hollow. */
const BOX: Path = [
  { type: 'M', at: [LEFT, TOP] },
  { type: 'L', at: [RIGHT, TOP] },
  { type: 'L', at: [RIGHT, BOTTOM] },
  { type: 'L', at: [LEFT, BOTTOM] },
  { type: 'Z', at: [] },
  { type: 'M', at: [LEFT + LINE, TOP + LINE] },
  { type: 'L', at: [LEFT + LINE, BOTTOM - LINE] },
  { type: 'L', at: [RIGHT - LINE, BOTTOM - LINE] },
  { type: 'L', at: [RIGHT - LINE, TOP + LINE] },
  { type: 'Z', at: [] },
];

/** What is seen of a letter that no face has: an empty box ("tofu"), so that nobody prints a page that lacks a word. */
export function missingBox({
  text,
  from,
  pen,
}: Pick<ShapedCluster, 'text' | 'from'> & Pick<RunToShape, 'pen'>): ShapedCluster {
  const inColumn = moved(-ADVANCE / 2, 0.5 - (TOP + BOTTOM) / 2);
  return {
    text,
    from,
    glyphs: [{ path: BOX, at: pen === 'down' ? inColumn : UNMOVED }],
    advance: pen === 'down' ? 1 : ADVANCE,
  };
}

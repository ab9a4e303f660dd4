import { brushLine, decimal, INK, inkedShape, type Point } from '../ink';
import { drawBow } from '../figure/garments';
import type { Mark, TrunkSide } from '../outfits/outfit-form';
import { convexHull, linePath, midway, polygonPath } from './outline';
import type { Posed } from './sitter';

/** A clip path of the trunk's form, so that marks end at its edge. */
export function drawMarks(posed: Posed, clipId: string): string {
  const marks = posed.form.marks.map((mark) => drawMark(posed, mark)).join('');
  if (marks === '') return '';
  return (
    `<clipPath id="${clipId}t"><path d="${posed.trunk.path}"/></clipPath>` +
    `<g clip-path="url(#${clipId}t)">${marks}</g>`
  );
}

function drawMark(posed: Posed, mark: Mark): string {
  const { sitter, trunk } = posed;
  switch (mark.kind) {
    case 'patch': {
      const points = onTrunk(posed, closed(mark.points), mark.side);
      return points ? inkedShape(polygonPath(points), mark.fill, sitter.inkWidth * 0.9) : '';
    }
    case 'line': {
      const points = onTrunk(posed, mark.points, mark.side);
      return points ? brushLine(linePath(points), mark.colour, mark.width ?? sitter.inkWidth) : '';
    }
    case 'bow': {
      const [x, y] = mark.at;
      const spot = trunk.spot(x * widen(posed), y, 'front');
      const scale = posed.body.spine / 318 + (1 - posed.body.spine / 318) * 0.4;
      const bow = drawBow({ x: 0, y: 0, radius: mark.radius * scale, colour: mark.colour, inkWidth: sitter.inkWidth });
      return spot.isSeen ? `<g transform="translate(${spot.at.map(decimal).join(' ')})">${bow}</g>` : '';
    }
    case 'button': {
      const [x, y] = mark.at;
      const spot = trunk.spot(x * widen(posed), y, 'front');
      if (!spot.isSeen) return '';
      const [cx, cy] = spot.at.map(decimal);
      return `<circle cx="${cx}" cy="${cy}" r="${mark.radius}" fill="${mark.colour}" stroke="${INK}" stroke-width="${decimal(sitter.inkWidth * 0.7)}"/>`;
    }
    case 'band': {
      const rings = [...trunk.ringAt(mark.y, 3), ...trunk.ringAt(mark.y + mark.height, 3)];
      return inkedShape(polygonPath(convexHull(rings)), mark.colour, sitter.inkWidth);
    }
  }
}

/** Marks are told for a girl's trunk. */
function widen({ body }: Posed): number {
  return body.chest / 112;
}

function closed(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  return first ? [...points, first] : points;
}

/** Points on the trunk, with some between so that lines follow its curve; null where none is seen. */
function onTrunk(posed: Posed, points: readonly Point[], side: TrunkSide): Point[] | null {
  const fine = points.flatMap((to, index) => {
    const from = points[index - 1];
    if (!from) return [to];
    const steps = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 32));
    return Array.from({ length: steps }, (_, step) => midway(from, to, (step + 1) / steps));
  });
  const spots = fine.map(([x, y]) => posed.trunk.spot(x * widen(posed), y, side));
  return spots.some(({ isSeen }) => isSeen) ? spots.map(({ at }) => at) : null;
}

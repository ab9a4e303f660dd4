import { add, cross, mul, norm, sub, type P3 } from '../geometry/geometry';
import { material, mixHex, type Material } from '../pen/paint';
import { Model, type Decal, type Look, type Part } from '../world/kit';
import type { HeldFrame, HoldingFigure } from './holding-figure';

/** Puts every part of a model into a figure's depth buffer: solids, pictures on them (a little raised), bars and pen lines. */
export function addModelToFigure(figure: HoldingFigure, name: string, model: Model, frame: HeldFrame): void {
  const place = (v: P3): P3 => {
    const d = sub(v, frame.pivot);
    const k = frame.scale;
    return add(frame.at, add(add(mul(frame.x, d[0] * k), mul(frame.y, d[1] * k)), mul(frame.z, d[2] * k)));
  };
  let last = 0;
  for (const part of model.parts) {
    if (part.lines) last = addLine(figure, name, part.lines, place, last);
    else last = addSolid(figure, name, part, place);
    part.decals.forEach((decal, order) => addDecal(figure, name, decal, place, order));
  }
}

/** What a look is as a material of figures. */
export function materialOf(look: Look): Material {
  return look.glow
    ? material(look.c, { shade: look.c, bw: look.bw, bwShade: look.bw, light: mixHex(look.c, '#ffffff', 0.5) })
    : material(look.c, { bw: look.bw, bwShade: look.bw >= 0.93 ? 1 : Math.min(0.7, look.bw + 0.24) });
}

function addSolid(figure: HoldingFigure, name: string, part: Part, place: (v: P3) => P3): number {
  const vertices = part.v.map(place);
  const groups = new Map<Look, number[][]>();
  part.f.forEach((face, i) => {
    const look = part.fl?.[i] ?? part.look;
    const faces = groups.get(look) ?? [];
    faces.push(face);
    groups.set(look, faces);
  });
  let last = 0;
  for (const [look, faces] of groups)
    last = figure.mesh(name, vertices, faces, figure.mat(materialOf(look)), {
      edge: part.ink > 0,
      smooth: part.smooth,
      plain: look.glow === true,
    });
  return last;
}

function addDecal(figure: HoldingFigure, name: string, decal: Decal, place: (v: P3) => P3, order: number): void {
  const points = decal.pts.map(place);
  const normal = norm(cross(sub(points[1]!, points[0]!), sub(points[2]!, points[0]!)));
  const raised = mul(normal, 0.02 + 0.006 * order);
  const part = figure.mesh(
    name,
    points.map((v) => add(v, raised)),
    [points.map((_, i) => i)],
    figure.mat(materialOf(decal.look)),
    { edge: decal.ink > 0, plain: true },
  );
  for (const line of decal.lines ?? [])
    figure.fold(
      part,
      line.map((v) => add(place(v), raised)),
      decal.lw ?? 0.5,
      0,
      0,
    );
}

function addLine(
  figure: HoldingFigure,
  name: string,
  line: NonNullable<Part['lines']>,
  place: (v: P3) => P3,
  last: number,
): number {
  if (line.w < 0.35)
    return addSolid(figure, name, new Model().tube(line.pts, line.w / 2, line.look, { n: 7 }).last, place);
  if (last > 0) figure.fold(last, line.pts.map(place), Math.min(1.2, line.w), 0, 0);
  return last;
}

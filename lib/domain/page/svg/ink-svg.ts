import { areasSvg, type AreaTones } from '../areas/area-svg';
import type { PaintedLayer, PaintedStroke } from './painted-layers';

type Ink = Extract<PaintedLayer, { readonly kind: 'ink' }>;

/** Strokes one after another that are clipped to the same shape, or all run free. */
export interface InkRun<Drawn> {
  readonly clip: string | null;
  readonly strokes: readonly Drawn[];
}

/** Strokes as runs of the same clip, in their order, so that each clip is set once for many. */
export function runsOf<Drawn>(strokes: readonly Drawn[], clipOf: (stroke: Drawn) => string | null): InkRun<Drawn>[] {
  const runs: { clip: string | null; strokes: Drawn[] }[] = [];
  for (const stroke of strokes) {
    const clip = clipOf(stroke);
    const last = runs.at(-1);
    if (last?.clip === clip) last.strokes.push(stroke);
    else runs.push({ clip, strokes: [stroke] });
  }
  return runs;
}

/**
 * The areas and strokes of a layer of ink as SVG, in page millimetres. Names of clips begin with the layer's id.
 * @param tones which of its tones are painted
 */
export function inkSvg({ id, strokes, areas }: Pick<Ink, 'id' | 'strokes' | 'areas'>, tones: AreaTones): string {
  const names = new Map<string, string>();
  const shapes: string[] = [];
  const body = runsOf(strokes, ({ clip }) => clip).map((run) => {
    const paths = run.strokes.map(strokeSvg).join('');
    if (run.clip === null) return paths;
    let name = names.get(run.clip);
    if (name === undefined) {
      name = `ink-${id}-${names.size}`;
      names.set(run.clip, name);
      shapes.push(`<clipPath id="${name}"><path d="${run.clip}"/></clipPath>`);
    }
    return `<g clip-path="url(#${name})">${paths}</g>`;
  });
  return areasSvg(id, areas, tones) + shapes.join('') + body.join('');
}

function strokeSvg({ d, fill, opacity }: PaintedStroke): string {
  return `<path d="${d}" fill="${fill}"${opacity === 1 ? '' : ` fill-opacity="${opacity}"`}/>`;
}

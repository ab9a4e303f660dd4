import type { AreaFill, Tone, ToneDensity } from '@/lib/contracts/page-areas';
import type { PageBox } from '../../layout/page-point';
import { boxesOverlap, isScreened, screenKey } from './tone-screens';

/** An area as it is painted. */
export interface PaintedArea {
  /** In page millimetres, to be filled by the even-odd rule. */
  readonly d: string;
  readonly box: PageBox;
  readonly fill: AreaFill;
  /** The path of what it is clipped to; null is not clipped. */
  readonly clip: string | null;
}

/**
 * Which tones are painted, as black that lets through what their density leaves: `flat` all of them, as screens show them;
 * `none`; or those of one screen by its name, from which pixels are screened.
 */
export type AreaTones = 'flat' | 'none' | (string & {});

/** Beyond every page. */
const EVERYWHERE = 'M-5000 -5000H20000V20000H-5000Z';

/**
 * The areas of a layer as SVG, in page millimetres, from the lowest. Tones of one screen that lie over each other are as
 * dark as the darkest of them, because their dots are at the same places; white areas take away what is below them here.
 * @param id of the layer; names in the document begin with it
 */
export function areasSvg(id: string, areas: readonly PaintedArea[], tones: AreaTones): string {
  const writer = new AreaWriter(`area-${id}-`, tones);
  for (const area of areas) writer.add(area);
  return writer.end();
}

type ToneArea = PaintedArea & { readonly tone: Tone };

class AreaWriter {
  private body = '';
  private shapes = '';
  private names = 0;
  /** Tones with nothing but tones between them. */
  private tones: ToneArea[] = [];
  private scrapes: PaintedArea[] = [];

  constructor(
    private readonly prefix: string,
    private readonly shown: AreaTones,
  ) {}

  add(area: PaintedArea): void {
    const { fill } = area;
    if (fill.kind !== 'white') this.endScrapes();
    switch (fill.kind) {
      case 'white':
        this.endTones();
        this.scrapes.push(area);
        return;
      case 'colour':
        this.endTones();
        this.body += this.path(area, filled(fill.colour));
        return;
      case 'tone':
        this.addTone({ ...area, tone: fill.tone });
        return;
      default:
        fill satisfies never;
    }
  }

  end(): string {
    this.endTones();
    this.endScrapes();
    return this.shapes === '' ? this.body : `<defs>${this.shapes}</defs>${this.body}`;
  }

  private addTone(area: ToneArea): void {
    if (!isScreened(area.tone)) {
      // Of no density there is nothing, of all of it there are no dots.
      this.endTones();
      if (area.tone.density.kind === 'flat' && area.tone.density.percent >= 100)
        this.body += this.path(area, filled('#000000'));
      return;
    }
    const isShown = this.shown === 'flat' || this.shown === screenKey(area.tone);
    if (isShown) this.tones.push(area);
  }

  private endTones(): void {
    const byScreen = new Map<string, ToneArea[]>();
    for (const area of this.tones) {
      const key = screenKey(area.tone);
      byScreen.set(key, [...(byScreen.get(key) ?? []), area]);
    }
    for (const alike of byScreen.values()) this.body += this.joined(alike);
    this.tones = [];
  }

  /** Tones of one screen: where several lie, the darkest. */
  private joined(alike: readonly ToneArea[]): string {
    const overlap = alike.some((one, index) => alike.slice(0, index).some((other) => boxesOverlap(one.box, other.box)));
    if (!overlap) return alike.map((area) => this.path(area, this.thinBlack(area.tone.density))).join('');
    const name = this.newName();
    const lights = alike
      .map((area) => this.path(area, `${filled(this.grey(area.tone.density))} style="mix-blend-mode:lighten"`))
      .join('');
    this.shapes += `<mask id="${name}" maskUnits="userSpaceOnUse" ${WHOLE}><path d="${EVERYWHERE}" fill="#000000"/>${lights}</mask>`;
    return `<g mask="url(#${name})"><path d="${EVERYWHERE}" fill="#000000"/></g>`;
  }

  private endScrapes(): void {
    if (this.scrapes.length > 0 && this.body !== '') {
      const name = this.newName();
      const gone = this.scrapes.map((area) => this.path(area, filled('#000000'))).join('');
      this.shapes += `<mask id="${name}" maskUnits="userSpaceOnUse" ${WHOLE}><path d="${EVERYWHERE}" fill="#ffffff"/>${gone}</mask>`;
      this.body = `<g mask="url(#${name})">${this.body}</g>`;
    }
    this.scrapes = [];
  }

  /** @param paint the attributes that fill it */
  private path({ d, clip }: PaintedArea, paint: string): string {
    const clipped = clip === null ? '' : ` clip-path="url(#${this.clipName(clip)})"`;
    return `<path d="${d}" ${paint} fill-rule="evenodd"${clipped}/>`;
  }

  private readonly clips = new Map<string, string>();

  private clipName(clip: string): string {
    const known = this.clips.get(clip);
    if (known !== undefined) return known;
    const name = this.newName();
    this.clips.set(clip, name);
    this.shapes += `<clipPath id="${name}"><path d="${clip}"/></clipPath>`;
    return name;
  }

  private thinBlack(density: ToneDensity): string {
    if (density.kind === 'flat') return `${filled('#000000')} fill-opacity="${density.percent / 100}"`;
    return filled(this.gradient(density, (percent) => `stop-color="#000000" stop-opacity="${percent / 100}"`));
  }

  private grey(density: ToneDensity): string {
    return density.kind === 'flat'
      ? greyOf(density.percent)
      : this.gradient(density, (percent) => `stop-color="${greyOf(percent)}"`);
  }

  private gradient(density: Exclude<ToneDensity, { kind: 'flat' }>, colourAt: (percent: number) => string): string {
    const name = this.newName();
    const { from, fromPercent, toPercent } = density;
    const stops = `<stop offset="0" ${colourAt(fromPercent)}/><stop offset="1" ${colourAt(toPercent)}/>`;
    const named = `id="${name}" gradientUnits="userSpaceOnUse"`;
    this.shapes +=
      density.kind === 'radial'
        ? `<radialGradient ${named} cx="${from.x}" cy="${from.y}" r="${density.radiusMm}">${stops}</radialGradient>`
        : `<linearGradient ${named} x1="${from.x}" y1="${from.y}" x2="${density.to.x}" y2="${density.to.y}">${stops}</linearGradient>`;
    return `url(#${name})`;
  }

  private newName(): string {
    this.names += 1;
    return `${this.prefix}${this.names}`;
  }
}

function filled(colour: string): string {
  return `fill="${colour}"`;
}

/** How much a mask shows of what is so dense. */
function greyOf(percent: number): string {
  return `#${Math.round(percent * 2.55)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}

const WHOLE = 'x="-5000" y="-5000" width="25000" height="25000"';

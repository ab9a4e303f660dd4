import { XMLBuilder } from 'fast-xml-parser';
import type { BookPage } from '@/lib/contracts/books';
import type { PanelSource } from '@/lib/contracts/disclosure';
import { boxOf, type PageBox } from '../../layout/page-point';
import { layersAsSeen } from '../../page/layers/layer-tree';
import { joinedSourceType, sourceType } from './digital-source-type';

/** IPTC's extension schema for XMP (IPTC Photo Metadata Standard 2023.2). */
export const IPTC_NAMESPACE = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';

/** How the panels of a book were made, by their ids. */
export type PanelSources = ReadonlyMap<string, PanelSource>;

type Shown = Pick<BookPage, 'panels' | 'layers'>;

/** How everything was made that pages show: panels, and strokes by hand as what is imported. */
export function sourcesOn(pages: readonly Shown[], sources: PanelSources): PanelSource[] {
  return pages.flatMap(({ panels, layers }) => {
    const isInked = layersAsSeen(layers).some(
      ({ kind, isVisible, isDraft, strokes }) => kind === 'ink' && isVisible && !isDraft && (strokes ?? []).length > 0,
    );
    const found = panels.flatMap(({ id }) => sources.get(id) ?? []);
    return isInked ? [...found, 'imported' as const] : found;
  });
}

/**
 * The XMP packet (ISO 16684-1) of a page's picture: how it was made, and each panel as a region with how it was made.
 * @param area what the picture shows, in page millimetres
 * @returns null for a page that shows nothing
 */
export function pageXmp(page: Shown, sources: PanelSources, area: PageBox): string | null {
  const type = joinedSourceType(sourcesOn([page], sources));
  if (type === null) return null;
  const regions = page.panels.flatMap(({ id, polygon }, index) => {
    const source = sources.get(id);
    const shape = source === undefined ? null : shapeIn(boxOf(polygon), area);
    return source === undefined || shape === null ? [] : [region(index + 1, source, shape)];
  });
  return xmpPacket({
    'Iptc4xmpExt:DigitalSourceType': type,
    'xmp:CreatorTool': 'Koma',
    ...(regions.length > 0 && { 'Iptc4xmpExt:ImageRegion': { 'rdf:Bag': { 'rdf:li': regions } } }),
  });
}

/** The XMP packet of a picture that was made in a way; null for null. @param type an IPTC digital source type */
export function sourceXmp(type: string | null): string | null {
  return type === null ? null : xmpPacket({ 'Iptc4xmpExt:DigitalSourceType': type, 'xmp:CreatorTool': 'Koma' });
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A panel's box in shares of the picture; null where the picture shows nothing of it. */
function shapeIn(box: PageBox, area: PageBox): Shape | null {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const share = (value: number, from: number, length: number): number =>
    Math.min(1, Math.max(0, (value - from) / length));
  const [x, y] = [share(box.left, area.left, width), share(box.top, area.top, height)];
  const right = share(box.right, area.left, width);
  const bottom = share(box.bottom, area.top, height);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}

function region(number: number, source: PanelSource, { x, y, width, height }: Shape): object {
  const told = (value: number): string => value.toFixed(4);
  return {
    '@rdf:parseType': 'Resource',
    'Iptc4xmpExt:rId': `panel-${number}`,
    'Iptc4xmpExt:RegionBoundary': {
      '@rdf:parseType': 'Resource',
      'Iptc4xmpExt:rbShape': 'rectangle',
      'Iptc4xmpExt:rbUnit': 'relative',
      'Iptc4xmpExt:rbX': told(x),
      'Iptc4xmpExt:rbY': told(y),
      'Iptc4xmpExt:rbW': told(width),
      'Iptc4xmpExt:rbH': told(height),
    },
    'Iptc4xmpExt:DigitalSourceType': sourceType(source),
  };
}

function xmpPacket(properties: object): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });
  const body: string = builder.build({
    'x:xmpmeta': {
      '@xmlns:x': 'adobe:ns:meta/',
      'rdf:RDF': {
        '@xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
        'rdf:Description': {
          '@rdf:about': '',
          '@xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          '@xmlns:Iptc4xmpExt': IPTC_NAMESPACE,
          ...properties,
        },
      },
    },
  });
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${body}<?xpacket end="r"?>`;
}

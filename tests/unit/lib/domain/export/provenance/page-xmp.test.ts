import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PanelSource } from '@/lib/contracts/disclosure';
import { joinedSourceType } from '@/lib/domain/export/provenance/digital-source-type';
import { pageXmp, sourceXmp } from '@/lib/domain/export/provenance/page-xmp';
import { encodePageFile } from '@/pipeline/image';
import { anId } from '../../page/pages';
import { bookPage } from '../book-page';

const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const AREA = { left: 0, top: 0, right: 182, bottom: 257 };
const bare = bookPage(1);
/** Three panels, without ink by hand. */
const PAGE = { ...bare, layers: bare.layers.map((layer) => ({ ...layer, strokes: null })) };
const SOURCES = new Map<string, PanelSource>([
  [anId(1), 'imported'],
  [anId(2), 'generated'],
  [anId(3), 'drawing'],
]);

describe('How something with several parts was made', () => {
  it.each<[string, PanelSource[]]>([
    ['trainedAlgorithmicMedia', ['generated', 'generated']],
    ['compositeWithTrainedAlgorithmicMedia', ['generated', 'drawing']],
    ['compositeWithTrainedAlgorithmicMedia', ['composite']],
    ['algorithmicMedia', ['drawing', 'drawing']],
    ['digitalCreation', ['imported']],
    ['algorithmicallyEnhanced', ['enhanced']],
    ['compositeSynthetic', ['imported', 'drawing']],
  ])('is %s for %j', (type, sources) => {
    expect(joinedSourceType(sources)).toBe(VOCABULARY + type);
  });

  it('is nothing where there is nothing', () => {
    expect(joinedSourceType([])).toBeNull();
    expect(sourceXmp(null)).toBeNull();
    expect(pageXmp({ panels: [], layers: [] }, SOURCES, AREA)).toBeNull();
  });

  it('counts ink by hand, but no drafts and no hidden layers', () => {
    const drawn = new Map<string, PanelSource>(PAGE.panels.map(({ id }) => [id, 'drawing']));
    const typeOf = (page: typeof bare): string | undefined =>
      /DigitalSourceType>([^<]+)</.exec(
        pageXmp(page, drawn, AREA)?.replace(/<Iptc4xmpExt:ImageRegion>.*ImageRegion>/, '') ?? '',
      )?.[1];
    const changed = (changes: object) => ({ ...bare, layers: bare.layers.map((layer) => ({ ...layer, ...changes })) });
    expect(typeOf(bare)).toBe(`${VOCABULARY}compositeSynthetic`);
    expect(typeOf(changed({ isDraft: true }))).toBe(`${VOCABULARY}algorithmicMedia`);
    expect(typeOf(changed({ isVisible: false }))).toBe(`${VOCABULARY}algorithmicMedia`);
  });
});

describe('A page’s file', () => {
  const grey = { widthPx: 40, heightPx: 30, channels: 1, data: new Uint8Array(1200).fill(255) } as const;
  const colour = { widthPx: 40, heightPx: 30, channels: 3, data: new Uint8Array(3600).fill(128) } as const;
  const rest = { quality: 90, dpi: 150, xmp: pageXmp(PAGE, SOURCES, AREA) } as const;

  it.each([
    ['png', colour, false],
    ['jpeg', colour, false],
    ['webp', colour, false],
    ['avif', colour, false],
    ['tiff', colour, false],
    ['png', grey, true],
    ['tiff', grey, true],
    ['tiff', grey, false],
  ] as const)('%s says how it was made, and each of its panels', async (file, picture, isBilevel) => {
    const { xmp } = await sharp(await encodePageFile(picture, { ...rest, file, isBilevel })).metadata();
    const parser = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true });
    const { xmpmeta } = parser.parse(xmp?.toString('utf8') ?? '');
    const { DigitalSourceType, ImageRegion } = xmpmeta.RDF.Description;
    expect(DigitalSourceType).toBe(`${VOCABULARY}compositeWithTrainedAlgorithmicMedia`);
    const regions: Record<string, unknown>[] = ImageRegion.Bag.li;
    expect(regions.map((region) => [region.rId, region.DigitalSourceType])).toEqual([
      ['panel-1', `${VOCABULARY}digitalCreation`],
      ['panel-2', `${VOCABULARY}trainedAlgorithmicMedia`],
      ['panel-3', `${VOCABULARY}algorithmicMedia`],
    ]);
    // 50 x 100 mm, 10 mm from the left and 20 mm from the top of B5.
    expect(regions[0]?.RegionBoundary).toMatchObject({
      rbUnit: 'relative',
      rbX: 0.0549,
      rbY: 0.0778,
      rbW: 0.2747,
      rbH: 0.3891,
    });
  });

  it('says nothing where it is told to say nothing', async () => {
    const { xmp } = await sharp(
      await encodePageFile(colour, { ...rest, file: 'jpeg', isBilevel: false, xmp: null }),
    ).metadata();
    expect(xmp).toBeUndefined();
  });
});

import { cbzSettingsSchema, epubSettingsSchema, webtoonSettingsSchema } from '@/lib/contracts/reader-export-settings';
import type { ExportPreset } from './export-preset';

const stage = 'finished';

/** E-books, comic readers and scrolls. */
export const READER_PRESETS: readonly ExportPreset[] = [
  {
    id: 'kindle',
    group: 'reader',
    stage,
    // JPEG of at least 300 ppi, 2560 pixels high (Amazon Kindle Publishing Guidelines, comics).
    settings: epubSettingsSchema.parse({ format: 'epub', heightPx: 2560, quality: 92, isForKindle: true }),
    rules: { letterMm: 2 },
  },
  {
    id: 'apple-books',
    group: 'reader',
    stage,
    // At most 4 million pixels a picture (Apple Books Asset Guide).
    settings: epubSettingsSchema.parse({ format: 'epub', heightPx: 2048 }),
    rules: { letterMm: 2 },
  },
  {
    id: 'kobo',
    group: 'reader',
    stage,
    settings: epubSettingsSchema.parse({ format: 'epub', heightPx: 1920, hasPanels: false }),
    rules: { letterMm: 2 },
  },
  {
    id: 'epub-japan',
    group: 'reader',
    stage,
    // The guide of the digital comic association: item/, standard.opf, one size for all pages.
    settings: epubSettingsSchema.parse({ format: 'epub', heightPx: 2048, folders: 'shops', hasPanels: false }),
    rules: { letterMm: 2 },
  },
  {
    id: 'epub',
    group: 'reader',
    stage,
    settings: epubSettingsSchema.parse({ format: 'epub' }),
    rules: { letterMm: 2 },
  },
  { id: 'cbz', group: 'reader', stage, settings: cbzSettingsSchema.parse({ format: 'cbz' }), rules: {} },
  {
    id: 'webtoon',
    group: 'web',
    stage,
    // WEBTOON CANVAS: slices of 800 x 1280, 2 MB a file, 20 MB an episode.
    settings: webtoonSettingsSchema.parse({ format: 'webtoon' }),
    rules: {},
  },
  {
    id: 'tapas',
    group: 'web',
    stage,
    // 940 x 4000 at most, 690 wide recommended, 2 MB a file.
    settings: webtoonSettingsSchema.parse({
      format: 'webtoon',
      widthPx: 690,
      sliceHeightPx: 4000,
      mostBytes: 200_000_000,
    }),
    rules: {},
  },
];

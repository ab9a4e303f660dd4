import { z } from 'zod';
import { cbzSettingsSchema, epubSettingsSchema, hasProvenance, webtoonSettingsSchema } from './reader-export-settings';

/** Black and white alone is what printers call 2-tone: no pixel is between. */
export const EXPORT_COLOURS = ['colour', 'grey', 'bilevel'] as const;
export type ExportColour = (typeof EXPORT_COLOURS)[number];

/** How far the paper goes: to where it is trimmed, or to the bleed's edge. */
export const EXPORT_AREAS = ['trim', 'bleed'] as const;

const dpi = z.number().int().min(36).max(1200);

/** How pages become pixels. */
const drawn = {
  dpi: dpi.default(150),
  colour: z.enum(EXPORT_COLOURS).default('colour'),
  /** `hard`: lines, letters and dots of tone without a grey pixel at their edges, which printers screen into ragged ones. */
  edges: z.enum(['smooth', 'hard']).default('smooth'),
};

/** Two facing pages drawn as one sheet stay one, or come as two pages. */
const spreads = z.enum(['whole', 'split']).default('whole');

/** File names: {title}, {page} and {chapter} stand for what they name. */
const names = z
  .string()
  .min(1)
  .max(80)
  .regex(/\{page\}/, 'names each page by {page}')
  .regex(/^(?:[^{}<>:"/\\|?*\n]|\{(?:title|page|chapter)\})+$/, 'has letters that file names can’t hold')
  .default('{title}_{page}');

export const PICTURE_FILES = ['png', 'jpeg', 'webp', 'avif', 'tiff'] as const;

/** Every page as a picture, in one zip. */
export const pictureSettingsSchema = z.strictObject({
  format: z.literal('pictures'),
  file: z.enum(PICTURE_FILES).default('png'),
  ...drawn,
  area: z.enum(EXPORT_AREAS).default('trim'),
  spreads,
  /** Of files that lose a little, from 1 to 100. */
  quality: z.number().int().min(1).max(100).default(90),
  /** Of a page in pixels, instead of the resolution; a spread that stays whole is twice as wide. */
  widthPx: z.number().int().min(64).max(8000).nullable().default(null),
  names,
  hasProvenance,
});
export type PictureSettings = z.infer<typeof pictureSettingsSchema>;

/** Every page with its layers, for Clip Studio, Photoshop and the like: 8 bits a channel, RGB. */
export const psdSettingsSchema = z.strictObject({
  format: z.literal('psd'),
  dpi: dpi.default(350),
  area: z.enum(EXPORT_AREAS).default('bleed'),
  spreads,
  names,
  hasProvenance,
});
export type PsdSettings = z.infer<typeof psdSettingsSchema>;

/** A cover in one piece: back, spine and front. The first page is the front, the last one the back. */
export const coverSettingsSchema = z.strictObject({
  /** `blank` leaves the back white. */
  back: z.enum(['last', 'blank']).default('last'),
  /** How thick a leaf (two pages) is, in millimetres. */
  leafMm: z.number().min(0.02).max(1).default(0.1),
  /** As the printer says; null has it computed from the number of pages and the paper. */
  spineMm: z.number().min(0).max(150).nullable().default(null),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is a colour such as #ffffff')
    .default('#ffffff'),
  /** The book's title on the spine, where it is wide enough. */
  hasTitle: z.boolean().default(true),
});
export type CoverSettings = z.infer<typeof coverSettingsSchema>;

/** A PDF: pictures at a resolution, borders, strokes and letters as outlines. */
export const pdfSettingsSchema = z.strictObject({
  format: z.literal('pdf'),
  ...drawn,
  /** `marks` has crop marks outside of the bleed. */
  area: z.enum([...EXPORT_AREAS, 'marks']).default('trim'),
  /** `facing`: pages side by side as the book lies open. */
  spreads: z.enum(['whole', 'split', 'facing']).default('whole'),
  /** `hidden`: small, just inside the trim at the spine, for whoever binds the pages. */
  pageNumbers: z.enum(['none', 'outside', 'hidden']).default('none'),
  standard: z.enum(['pdf', 'pdf-x4']).default('pdf'),
  /** Only the cover is written, in one piece; null writes pages. */
  cover: coverSettingsSchema.nullable().default(null),
  hasProvenance,
});
export type PdfSettings = z.infer<typeof pdfSettingsSchema>;

/** What is written, by its format. Each format has a writer in `lib/server/exports/export-writers.ts`. */
export const exportSettingsSchema = z.discriminatedUnion('format', [
  pdfSettingsSchema,
  pictureSettingsSchema,
  psdSettingsSchema,
  epubSettingsSchema,
  cbzSettingsSchema,
  webtoonSettingsSchema,
]);
export type ExportSettings = z.infer<typeof exportSettingsSchema>;
export type ExportFormat = ExportSettings['format'];

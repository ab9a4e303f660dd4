import { z } from 'zod';

/** Whether files say how their pictures were made, by IPTC's digital source types. */
export const hasProvenance = z.boolean().default(true);

/** How pages become pictures for readers: all of one height. */
const pictures = {
  file: z.enum(['jpeg', 'png', 'webp']).default('jpeg'),
  /** Of a page. */
  heightPx: z.number().int().min(400).max(4000).default(2048),
  /** Of JPEG and WebP. */
  quality: z.number().int().min(1).max(100).default(90),
};

/** An e-book with fixed pages. */
export const epubSettingsSchema = z.strictObject({
  format: z.literal('epub'),
  ...pictures,
  /** EPUB knows no other pictures everywhere. */
  file: z.enum(['jpeg', 'png']).default('jpeg'),
  /** `shops`: the folders and names that Japanese shops ask for. */
  folders: z.enum(['plain', 'shops']).default('plain'),
  /** With Kindle's own metadata. */
  isForKindle: z.boolean().default(false),
  /** Panels one by one, in readers that can. */
  hasPanels: z.boolean().default(true),
  hasProvenance,
});
export type EpubSettings = z.infer<typeof epubSettingsSchema>;

/** Pages as pictures for comic readers, with ComicInfo.xml. */
export const cbzSettingsSchema = z.strictObject({
  format: z.literal('cbz'),
  ...pictures,
  spreads: z.enum(['whole', 'split']).default('whole'),
  hasProvenance,
});
export type CbzSettings = z.infer<typeof cbzSettingsSchema>;

/** Panels one below the other, cut into slices between them. */
export const webtoonSettingsSchema = z.strictObject({
  format: z.literal('webtoon'),
  file: z.enum(['jpeg', 'png']).default('jpeg'),
  widthPx: z.number().int().min(320).max(2000).default(800),
  sliceHeightPx: z.number().int().min(640).max(8000).default(1280),
  mostFileBytes: z.number().int().min(50_000).default(2_000_000),
  mostBytes: z.number().int().min(100_000).default(20_000_000),
  hasProvenance,
});
export type WebtoonSettings = z.infer<typeof webtoonSettingsSchema>;

import { pdfSettingsSchema, pictureSettingsSchema } from '@/lib/contracts/export-settings';
import type { ExportPreset, PresetPaper, PresetRules } from './export-preset';

/** The papers of printers of doujinshi (ryokuyou.co.jp/doujin/manual, shippo.co.jp/neko/making/digital). */
const PAPERS: readonly PresetPaper[] = [
  { name: 'B5', widthMm: 182, heightMm: 257 },
  { name: 'A5', widthMm: 148, heightMm: 210 },
  { name: 'B6', widthMm: 128, heightMm: 182 },
  { name: 'A4', widthMm: 210, heightMm: 297 },
];

/** Bleed of 3 mm, letters 5 mm inside the trim, letters of 7 points at least; stapled books have a multiple of 4 pages. */
const SHOP: PresetRules = { papers: PAPERS, bleedMm: 3, safeMm: 5, letterMm: 2.4, pageMultiple: 4 };

/** Two-tone and grey are taken at 600 dpi, colour at 350 (hope21.jp, shippo.co.jp); names are of ASCII (eikou.com). */
export const PRINT_PRESETS: readonly ExportPreset[] = [
  {
    id: 'print-black',
    group: 'print',
    stage: 'finished',
    settings: pictureSettingsSchema.parse({
      format: 'pictures',
      file: 'tiff',
      dpi: 600,
      colour: 'bilevel',
      edges: 'hard',
      area: 'bleed',
      spreads: 'split',
      names: 'honbun_{page}',
    }),
    rules: { ...SHOP, pictureDpi: 300 },
  },
  {
    id: 'print-grey',
    group: 'print',
    stage: 'finished',
    settings: pictureSettingsSchema.parse({
      format: 'pictures',
      file: 'tiff',
      dpi: 600,
      colour: 'grey',
      edges: 'hard',
      area: 'bleed',
      spreads: 'split',
      names: 'honbun_{page}',
    }),
    rules: { ...SHOP, pictureDpi: 300 },
  },
  {
    id: 'print-colour',
    group: 'print',
    stage: 'finished',
    settings: pictureSettingsSchema.parse({
      format: 'pictures',
      file: 'tiff',
      dpi: 350,
      area: 'bleed',
      spreads: 'split',
      names: 'honbun_{page}',
    }),
    rules: { ...SHOP, pictureDpi: 350 },
  },
  {
    id: 'print-pdf',
    group: 'print',
    stage: 'finished',
    settings: pdfSettingsSchema.parse({
      format: 'pdf',
      dpi: 600,
      colour: 'bilevel',
      edges: 'hard',
      area: 'marks',
      spreads: 'split',
      pageNumbers: 'hidden',
      standard: 'pdf-x4',
    }),
    rules: { ...SHOP, pictureDpi: 300 },
  },
  {
    id: 'print-cover',
    group: 'print',
    stage: 'finished',
    settings: pdfSettingsSchema.parse({ format: 'pdf', dpi: 350, area: 'marks', cover: {} }),
    rules: { papers: PAPERS, bleedMm: 3, safeMm: 5, pictureDpi: 350 },
  },
  {
    id: 'proof',
    group: 'print',
    stage: 'finished',
    settings: pdfSettingsSchema.parse({ format: 'pdf', dpi: 150 }),
    rules: {},
  },
  {
    id: 'storyboard',
    group: 'print',
    stage: 'name',
    settings: pdfSettingsSchema.parse({ format: 'pdf', dpi: 150 }),
    rules: {},
  },
];

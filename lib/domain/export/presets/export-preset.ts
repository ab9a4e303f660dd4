import type { PrintStage } from '@/lib/contracts/books';
import type { ExportSettings } from '@/lib/contracts/export-settings';

/** Where a book goes, as presets are shown in groups. */
export const PRESET_GROUPS = ['print', 'reader', 'web', 'studio', 'archive'] as const;
export type PresetGroup = (typeof PRESET_GROUPS)[number];

/** A paper that a printer takes, after trimming, in millimetres. */
export interface PresetPaper {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** What whoever takes the file asks for; what is left out is not checked. */
export interface PresetRules {
  /** The book's paper is one of these. */
  readonly papers?: readonly PresetPaper[];
  /** Least bleed on every side. */
  readonly bleedMm?: number;
  /** From the trim inwards, where letters are safe. */
  readonly safeMm?: number;
  /** Least pixels an inch of the pictures in panels. */
  readonly pictureDpi?: number;
  /** Least height of letters. */
  readonly letterMm?: number;
  /** The number of pages is a multiple of it. */
  readonly pageMultiple?: number;
  readonly mostPages?: number;
}

/** What programs and the command line call presets; they stay the same between versions. */
export type PresetId =
  | 'print-black'
  | 'print-grey'
  | 'print-colour'
  | 'print-pdf'
  | 'print-cover'
  | 'proof'
  | 'storyboard'
  | 'kindle'
  | 'apple-books'
  | 'kobo'
  | 'epub-japan'
  | 'epub'
  | 'cbz'
  | 'webtoon'
  | 'tapas'
  | 'pixiv'
  | 'clip-studio'
  | 'social'
  | 'archive';

/** A way out of the studio, with its numbers. */
export interface ExportPreset {
  readonly id: PresetId;
  readonly group: PresetGroup;
  readonly stage: PrintStage;
  readonly settings: ExportSettings;
  readonly rules: PresetRules;
}

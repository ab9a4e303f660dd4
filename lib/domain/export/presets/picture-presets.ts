import { pictureSettingsSchema, psdSettingsSchema } from '@/lib/contracts/export-settings';
import type { ExportPreset } from './export-preset';

/** Pages as pictures for the web, and as they are for later. */
export const PICTURE_PRESETS: readonly ExportPreset[] = [
  {
    id: 'pixiv',
    group: 'web',
    stage: 'finished',
    // 200 pictures a work, as pixiv's help says.
    settings: pictureSettingsSchema.parse({ format: 'pictures', file: 'png', widthPx: 1600, names: '{page}' }),
    rules: { mostPages: 200, pictureDpi: 150 },
  },
  {
    id: 'social',
    group: 'web',
    stage: 'finished',
    settings: pictureSettingsSchema.parse({ format: 'pictures', file: 'jpeg', widthPx: 1080, quality: 88 }),
    rules: {},
  },
  {
    id: 'clip-studio',
    group: 'studio',
    stage: 'finished',
    settings: psdSettingsSchema.parse({ format: 'psd' }),
    rules: {},
  },
  {
    id: 'archive',
    group: 'archive',
    stage: 'finished',
    settings: pictureSettingsSchema.parse({ format: 'pictures', file: 'png', dpi: 600, area: 'bleed' }),
    rules: {},
  },
];

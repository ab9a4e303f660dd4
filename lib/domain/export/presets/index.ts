import type { ExportPreset } from './export-preset';
import { PICTURE_PRESETS } from './picture-presets';
import { PRINT_PRESETS } from './print-presets';
import { READER_PRESETS } from './reader-presets';

export { type ExportPreset, PRESET_GROUPS } from './export-preset';

/** Every way out of the studio, in the order in which they are shown. */
export const EXPORT_PRESETS: readonly ExportPreset[] = [...PRINT_PRESETS, ...READER_PRESETS, ...PICTURE_PRESETS];

/** The preset of a name; undefined for a name that none has. */
export function findPreset(id: string): ExportPreset | undefined {
  return EXPORT_PRESETS.find((preset) => preset.id === id);
}

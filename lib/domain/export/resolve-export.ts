import type { PrintStage } from '@/lib/contracts/books';
import { exportSettingsSchema, type ExportSettings } from '@/lib/contracts/export-settings';
import { findPreset, type ExportPreset } from './presets';

/** What an export asks for, as the API takes it. */
export interface AskedExport {
  readonly preset: string;
  readonly settings?: ExportSettings | undefined;
  readonly dpi?: number | undefined;
  readonly stage?: PrintStage | undefined;
}

/** What an export writes. */
export interface ResolvedExport {
  readonly preset: ExportPreset;
  readonly settings: ExportSettings;
  readonly stage: PrintStage;
}

/** A preset with what somebody changed of it; null where no preset has the name. */
export function resolveExport({ preset: id, ...asked }: AskedExport): ResolvedExport | null {
  const preset = findPreset(id);
  if (preset === undefined) return null;
  const settings = asked.settings ?? preset.settings;
  return {
    preset,
    stage: asked.stage ?? preset.stage,
    settings:
      asked.dpi === undefined || !('dpi' in settings)
        ? settings
        : exportSettingsSchema.parse({ ...settings, dpi: asked.dpi }),
  };
}

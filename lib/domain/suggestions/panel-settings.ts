import type { PanelContent } from '@/lib/contracts/books';
import { PANEL_SETTINGS, type PanelSettings, type SomePanelSettings } from '@/lib/contracts/suggestions';

/** The settings of a panel that can be suggested, as they are. */
export function settingsOf({ staging, words, alt, finish }: PanelContent): PanelSettings {
  const { shot, time, weather } = staging;
  return { shot, time, weather, words, alt, finish };
}

/** Some of the settings: those that `like` has. */
export function settingsLike(settings: PanelSettings, like: SomePanelSettings): SomePanelSettings {
  return Object.fromEntries(
    PANEL_SETTINGS.filter((name) => like[name] !== undefined).map((name) => [name, settings[name]]),
  );
}

/** What a panel shows with other settings; staged by somebody, it is no longer as Koma chose it. */
export function withSettings(content: PanelContent, after: SomePanelSettings): PanelContent {
  const now = settingsOf(content);
  const { shot = now.shot, time = now.time, weather = now.weather } = after;
  const { words = now.words, alt = now.alt, finish = now.finish } = after;
  const isStaged = shot !== now.shot || time !== now.time || weather !== now.weather;
  const staging = { ...content.staging, shot, time, weather };
  return { ...content, words, alt, finish, ...(isStaged ? { staging, reason: null } : {}) };
}

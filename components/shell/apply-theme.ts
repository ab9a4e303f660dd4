import type { Theme } from '@/lib/contracts/people';

/** Shows a theme at once; the server sends it with the next page. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

import type { Settings } from '@/lib/contracts/settings';
import type { Actor } from '../auth/actor';
import { readSettings } from '../database/studio-settings';

/** The studio's settings. For everybody who is signed in. */
export function getSettings(_actor: Actor): Promise<Settings> {
  return readSettings();
}

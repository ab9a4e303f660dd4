import { fromInfotext } from '@/pipeline/deliver/infotext';
import { toPictureSettings } from '@/pipeline/deliver/picture-settings';

/** What a text says of a drawing, flat, as `npm run inspect` prints it. */
export function settingsOf(text: string) {
  return toPictureSettings(fromInfotext(text, { models: null }));
}

/** The same of a record, as a tool would write it. */
export function settingsOfJson(record: unknown) {
  return settingsOf(JSON.stringify(record));
}

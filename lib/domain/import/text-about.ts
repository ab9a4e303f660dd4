import { wholeSentencesOf } from '../draft/sentences';
import type { Story } from './story';

/** So many letters tell enough of somebody. */
const ENOUGH = 6000;

/** What a story tells where it first names somebody by one of their names. */
export function textAbout({ chapters, language }: Story, calls: readonly string[]): string {
  let about = '';
  for (const { elements } of chapters.flatMap(({ scenes }) => scenes)) {
    for (const element of elements) {
      if (element.kind !== 'narration' || !calls.some((call) => element.text.includes(call))) continue;
      const sentences = wholeSentencesOf(element.text, language);
      about += `${sentences.filter((text) => calls.some((call) => text.includes(call))).join(' ')}\n`;
      if (about.length > ENOUGH) return about;
    }
  }
  return about;
}

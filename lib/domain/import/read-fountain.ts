import { plainText } from '@/lib/lettering/markup';
import { readComicHeading } from '../script/comic-heading';
import { parseScript } from '../script/parse-script';
import type { ScriptBlock } from '../script/script-block';
import { isEntryFor } from '../script/title-page';
import { oneLine, type SourceBlock, type StorySource } from './story-source';

/** A script in Fountain (https://fountain.io/syntax), with the headings of pages and panels that comics have. */
export function readFountain(text: string): StorySource {
  const blocks = parseScript(text);
  const hasPanels = blocks.some(({ kind, raw }) => kind === 'panel' && raw.startsWith('#'));
  return {
    format: 'fountain',
    title: entryOf(blocks, 'title'),
    author: entryOf(blocks, 'author'),
    blocks: blocks.flatMap((block) => sourceOf(block, { hasPanels })),
  };
}

function entryOf(blocks: readonly ScriptBlock[], what: 'title' | 'author'): string {
  const entries = blocks.flatMap((block) => (block.kind === 'title' ? block.entries : []));
  return oneLine(entries.find((entry) => isEntryFor(what, entry))?.value ?? '');
}

/** @param o.hasPanels sections are pages and panels; in other scripts only those that are named so */
function sourceOf(block: ScriptBlock, { hasPanels }: { readonly hasPanels: boolean }): SourceBlock[] {
  switch (block.kind) {
    case 'chapter':
      return [{ kind: 'chapter', title: oneLine(block.title) }];
    case 'page':
      return hasPanels || readComicHeading(block.label) !== null ? [{ kind: 'page' }] : [];
    case 'panel':
      return [{ kind: 'panel' }];
    case 'scene':
      return [{ kind: 'scene', side: block.side, place: block.place, when: block.when }];
    case 'action': {
      const text = oneLine(block.text);
      return text === '' ? [] : [{ kind: 'text', text }];
    }
    case 'line': {
      const text = oneLine(plainText(block.text));
      return text === '' ? [] : [{ kind: 'speech', speaker: oneLine(block.speaker), say: block.say, text }];
    }
    case 'title':
    case 'other':
      return [];
  }
}

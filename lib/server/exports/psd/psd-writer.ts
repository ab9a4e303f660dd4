import { writeFile } from 'node:fs/promises';
import { createTranslator } from 'use-intl/core';
import type { PsdSettings } from '@/lib/contracts/export-settings';
import { namedByRule } from '@/lib/domain/export/file-names';
import { pageXmp } from '@/lib/domain/export/provenance/page-xmp';
import { expandedBox, sheetsOf, type SheetPart } from '@/lib/domain/export/sheets';
import { formatOf } from '@/lib/domain/layout/page-formats';
import type { TreeNames } from '@/lib/domain/page/svg/page-tree';
import { localeOf } from '@/lib/i18n/alt-words';
import { messagesOf } from '@/lib/i18n/messages';
import { loadSourcePage, type ExportSource, type SourcePage } from '../export-source';
import type { ExportTarget, ExportWriter } from '../export-writer';
import { writeZipFile } from '../zip-file';
import { psdPage } from './psd-page';

/** Writes every page as a PSD file with its layers: one alone as it is, several into a zip. */
export function psdWriter(settings: PsdSettings, source: ExportSource): ExportWriter {
  const parts = partsOf(source, settings);
  if (parts.length === 1) {
    return {
      extension: '.psd',
      mediaType: 'image/vnd.adobe.photoshop',
      write: (_, target) => writeParts(source, settings, { parts, target, add: (__, bytes) => create(target, bytes) }),
    };
  }
  return {
    extension: '.zip',
    mediaType: 'application/zip',
    write: (_, target) =>
      writeZipFile(target.path, (zip) =>
        writeParts(source, settings, { parts, target, add: (name, bytes) => zip.add(name, bytes) }),
      ),
  };
}

const create = ({ path }: ExportTarget, bytes: Uint8Array): Promise<void> => writeFile(path, bytes, { flag: 'wx' });

function partsOf({ pages, book }: ExportSource, { spreads }: PsdSettings): SheetPart[] {
  const options = { spreads, direction: book.direction, paper: formatOf(book.format) };
  return sheetsOf(pages, options).flatMap(({ parts }) => parts);
}

async function writeParts(
  source: ExportSource,
  { dpi, area, names: rule, hasProvenance }: PsdSettings,
  o: {
    readonly parts: readonly SheetPart[];
    readonly target: ExportTarget;
    readonly add: (name: string, bytes: Uint8Array) => Promise<void>;
  },
): Promise<void> {
  const { signal, onPage } = o.target;
  const last = Math.max(1, ...source.book.pages.map(({ number, isSpread }) => number + (isSpread ? 1 : 0)));
  const names = treeNames(source);
  let shown: SourcePage | null = null;
  let done = 0;
  for (const { page, trim, number } of o.parts) {
    signal.throwIfAborted();
    if (shown?.page.id !== page.id) {
      shown = await loadSourcePage(source, page, dpi);
      done += 1;
    }
    const drawn = expandedBox(trim, area === 'bleed' ? shown.format.bleedMm : 0);
    const xmp = hasProvenance ? pageXmp(shown.page, source.sources, drawn) : null;
    const bytes = await psdPage(source, shown, { area: drawn, trim, dpi, names, xmp, signal });
    await o.add(`${namedByRule(rule, { title: source.title, page: number, chapter: page.chapter, last })}.psd`, bytes);
    onPage(done, source.pages.length);
  }
}

/** What layers are called, in the book's language where the studio speaks it. */
function treeNames({ main }: ExportSource): TreeNames {
  const locale = localeOf(main);
  const { bookExport, canvas } = messagesOf(locale);
  const say = createTranslator({ locale, messages: { layer: bookExport.layer }, namespace: 'layer' });
  const { paper, border, frame, picture, ink, tone, balloon, letters } = bookExport.layer;
  return {
    ...{ paper, border, frame, picture, ink, tone, balloon, letters },
    panel: (number) => say('panel', { number }),
    layer: (kind) => canvas.layerKind[kind],
  };
}

import { open } from 'node:fs/promises';
import { MOST_PAGES } from '@/lib/contracts/books';
import { runInBackground } from '../background/run-in-background';
import type { PageToImport } from '../background/read-imported-page';
import { readComicInfo } from '../project-file/comic-info';
import { inOrder, openHostileZip, type HostileZip } from '../project-file/open-hostile-zip';
import { unreadableFile } from '../project-file/project-file-error';

/** A page in a file of others, which is read when it is asked for. */
export interface PageInFile {
  /** Of the picture, for lists. */
  readonly name: string;
  readonly open: () => Promise<PageToImport['source']>;
}

/** A file of others with pages in it. */
export interface PageFile {
  /** In their order. */
  readonly pages: readonly PageInFile[];
  /** What it says of its reading direction; null where it says nothing. */
  readonly isRtl: boolean | null;
  /** What it says that it is called; empty where it says nothing. */
  readonly title: string;
  close(): void;
}

const MOST_PICTURE_BYTES = 256_000_000;
const COUNT_TIMEOUT_MS = 60_000;
const HEAD_BYTES = 1024;
/** Of a zip with parts, and of an empty one. */
const ZIP_STARTS = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const PAGE_NAME = /\.(png|jpe?g|webp|avif|psd)$/i;

/**
 * Opens a file whose pages are imported: a picture, a PSD, a PDF, or a zip (CBZ) of pictures and PSD files. What it is follows
 * from its first bytes, never from its name.
 * @throws AppError `project-file-unreadable`
 */
export async function openPageFile(
  path: string,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<PageFile> {
  const head = await readHead(path);
  switch (kindOf(head)) {
    case 'zip':
      return openZip(path);
    case 'pdf':
      return openPdf(path, { name, signal });
    case 'psd':
      return onePage(name, async () => ({ kind: 'psd', bytes: await readWhole(path) }));
    case 'picture':
      return onePage(name, async () => ({ kind: 'picture', bytes: await readWhole(path) }));
    default:
      throw unreadableFile('This file is no picture (PNG, JPEG, WebP, AVIF), zip, CBZ, PDF or PSD.');
  }
}

type Kind = 'zip' | 'pdf' | 'psd' | 'picture';

function kindOf(head: Uint8Array): Kind | null {
  const text = Buffer.from(head).toString('latin1');
  if (ZIP_STARTS.some((start) => text.startsWith(start))) return 'zip';
  if (text.startsWith('8BPS')) return 'psd';
  if (text.includes('%PDF-')) return 'pdf';
  if (/^Rar!|^7z\u00bc\u00af/.test(text)) {
    throw unreadableFile('RAR and 7z archives (CBR, CB7) are not read. Pack the pictures as a zip or CBZ.');
  }
  return isPicture(text) ? 'picture' : null;
}

function isPicture(text: string): boolean {
  return /^(\u0089PNG|\u00ff\u00d8\u00ff|RIFF[^]{4}WEBP|[^]{4}ftyp)/.test(text);
}

function onePage(name: string, open: PageInFile['open']): PageFile {
  return { pages: [{ name: bareName(name), open }], isRtl: null, title: '', close: () => undefined };
}

async function openPdf(path: string, { name, signal }: { readonly name: string; readonly signal: AbortSignal }) {
  const limits = { timeoutMs: COUNT_TIMEOUT_MS, userId: null, signal };
  const count = await runInBackground('countPdfPages', { path }, limits);
  const pages = Array.from({ length: count }, (_, index): PageInFile => ({
    name: `${bareName(name)} ${index + 1}`,
    open: () => Promise.resolve({ kind: 'pdf', path, number: index + 1 }),
  }));
  return { pages, isRtl: null, title: '', close: () => undefined };
}

async function openZip(path: string): Promise<PageFile> {
  const zip = await openHostileZip(path);
  try {
    const names = inOrder(zip.names).filter((name) => PAGE_NAME.test(name));
    if (names.length === 0) {
      throw unreadableFile('This zip has no pictures (PNG, JPEG, WebP or AVIF) and no PSD files.');
    }
    if (names.length > MOST_PAGES) {
      throw unreadableFile(`This file has ${names.length} pages; a project has ${MOST_PAGES} at most.`);
    }
    const { series, title, manga } = await readComicInfo(zip);
    return {
      pages: names.map((name) => ({ name: bareName(name), open: () => openPart(zip, name) })),
      isRtl: manga === '' ? null : manga === 'YesAndRightToLeft',
      title: series === '' ? title : series,
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openPart(zip: HostileZip, name: string): Promise<PageToImport['source']> {
  const bytes = await zip.read(name, MOST_PICTURE_BYTES);
  const text = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (text.startsWith('8BPS')) return { kind: 'psd', bytes };
  if (isPicture(text)) return { kind: 'picture', bytes };
  throw unreadableFile(`“${name}” is no PNG, JPEG, WebP, AVIF or PSD file.`);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > MOST_PICTURE_BYTES) throw unreadableFile('This file is larger than 256 MB.');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A file's name without its folders and signs that nobody sees. */
function bareName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replaceAll(/\p{C}/gu, '').trim().slice(0, 180);
}

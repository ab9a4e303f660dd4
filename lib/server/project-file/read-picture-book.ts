import { randomUUID } from 'node:crypto';
import { MOST_PAGES } from '@/lib/contracts/books';
import { UPLOAD_MAX_BYTES } from '@/lib/contracts/pictures';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import type { Actor } from '../auth/actor';
import { readUpload } from '../pictures/read-upload';
import { requireStorage } from '../storage/storage-limit';
import { saveBlob } from '../storage/studio-blobs';
import { readComicInfo } from './comic-info';
import { unreadableFile } from './project-file-error';
import {
  projectDocumentSchema,
  pageDocumentSchema,
  type PageDocument,
  type ProjectContents,
} from './project-file-format';
import { inOrder, type HostileZip } from './open-hostile-zip';

const PICTURE = /\.(png|jpe?g|webp|avif)$/i;
/** Of a page; its height follows from the pictures. */
const PAGE_WIDTH_MM = 182;
/** So much wider than the usual page, a picture is two pages. */
const SPREAD_FROM = 1.5;
const SEEDS = 2 ** 32;

interface PagePicture {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * A CBZ, or pictures in a zip, as a project: each picture is a page of one panel, in the order of their names as people
 * count. What ComicInfo.xml says of the title, direction and language is taken.
 * @throws AppError `project-file-unreadable`, `picture-unreadable`, `picture-too-large`, `storage-limit-reached`
 */
export async function readPictureBook(
  actor: Actor,
  o: { readonly zip: HostileZip; readonly name: string; readonly signal: AbortSignal; readonly onFile: () => void },
): Promise<ProjectContents> {
  const names = inOrder(o.zip.names).filter((name) => PICTURE.test(name));
  if (names.length === 0) {
    throw unreadableFile('This file is no project of Koma, and has no pictures (PNG, JPEG, WebP or AVIF).');
  }
  if (names.length > MOST_PAGES) {
    throw unreadableFile(`This file has ${names.length} pictures; a project has ${MOST_PAGES} pages at most.`);
  }
  const pictures: PagePicture[] = [];
  for (const name of names) {
    o.signal.throwIfAborted();
    const { bytes, mediaType, widthPx, heightPx } = await readUpload(await o.zip.read(name, UPLOAD_MAX_BYTES));
    await requireStorage(actor.userId, bytes.byteLength);
    const sha256 = await saveBlob(bytes, { mediaType, widthPx, heightPx });
    const bare = name.split('/').at(-1) ?? name;
    pictures.push({ id: randomUUID(), sha256, name: bare.slice(0, 200), widthPx, heightPx });
    o.onFile();
  }
  return bookOf(pictures, await readInfo(o));
}

interface BookInfo {
  readonly title: string;
  readonly isRtl: boolean;
  readonly language: string;
}

async function readInfo({ zip, name }: { readonly zip: HostileZip; readonly name: string }): Promise<BookInfo> {
  const title = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim()
    .slice(0, 120);
  const info = await readComicInfo(zip);
  const named = info.series === '' ? info.title : info.series;
  return {
    title: named === '' ? (title === '' ? 'Untitled' : title) : named.slice(0, 120),
    isRtl: info.manga === '' || info.manga === 'YesAndRightToLeft',
    language: /^[a-z]{2,3}$/.test(info.language) ? info.language : 'en',
  };
}

function bookOf(pictures: readonly PagePicture[], info: BookInfo): ProjectContents {
  const aspects = pictures.map(({ widthPx, heightPx }) => widthPx / heightPx).sort((one, other) => one - other);
  const usual = aspects[Math.floor((aspects.length - 1) / 2)] ?? 0.7;
  const heightMm = Math.min(2000, Math.max(40, Math.round((PAGE_WIDTH_MM / usual) * 10) / 10));
  const pages = pictures.map((picture) => pageOf(picture, { usual, heightMm }));
  const project = projectDocumentSchema.parse({
    title: info.title,
    description: '',
    style: '',
    styleRecord: {},
    readingDirection: info.isRtl ? 'rtl' : 'ltr',
    pageFormat: `own:${PAGE_WIDTH_MM}x${heightMm}+0`,
    languages: [info.language],
    coverPictureId: pictures[0]?.id ?? null,
    script: '',
    characters: [],
    places: [],
    generations: [],
    pictures: pictures.map((picture) => ({
      ...picture,
      ...{ kind: 'uploaded', generationId: null, index: 0, seed: null, stamp: null },
    })),
    references: [],
    sheetPicks: [],
    typefaces: [],
  });
  return { project, pages };
}

function pageOf(picture: PagePicture, { usual, heightMm }: { usual: number; heightMm: number }): PageDocument {
  const isSpread = picture.widthPx / picture.heightPx > usual * SPREAD_FROM;
  const right = isSpread ? PAGE_WIDTH_MM * 2 : PAGE_WIDTH_MM;
  const id = randomUUID();
  return pageDocumentSchema.parse({
    id,
    chapter: 1,
    template: null,
    isSpread,
    panels: [
      {
        id: randomUUID(),
        polygon: [
          { x: 0, y: 0 },
          { x: right, y: 0 },
          { x: right, y: heightMm },
          { x: 0, y: heightMm },
        ],
        content: emptyContent(Number.parseInt(picture.sha256.slice(0, 8), 16) % SEEDS),
        pictureId: picture.id,
      },
    ],
    balloons: [],
    layers: defaultLayers(id),
    states: [],
  });
}

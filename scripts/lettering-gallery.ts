import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format } from 'prettier';
import sharp from 'sharp';
import type { Balloon } from '@/lib/contracts/balloons';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { balloonLetters } from '@/lib/domain/page/balloons/balloon-letters';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { pageSvg } from '@/lib/domain/page/svg/page-svg';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { setWords } from '@/lib/lettering/set-words';
import { getLettering } from '@/lib/server/lettering/get-lettering';
import { copyLettering } from './launcher/copy-lettering';
import { SHEETS, type Sheet, type SheetCase } from './letters/sheet-cases.data';

/** `npm run letters`: lettered fields as the page's own code paints them, on sheets in docs/letters. */
const CELL_MM = { width: 64, height: 60 };
const CAPTION_MM = 5;
const PX_PER_MM = 9;
const COLUMNS = 4;
const folder = resolve('docs/letters');
const nobody = '01a20c72-e75b-873d-bbd8-d2256d4cc8bb';

copyLettering();
await mkdir(folder, { recursive: true });
const lettering = await getLettering();
const rows: string[] = [];
for (const sheet of SHEETS) {
  await drawSheet(sheet);
  rows.push(`## ${sheet.title}\n\n![${sheet.title}](${sheet.file})\n\n${sheet.cases.map(tell).join('\n')}\n`);
  process.stderr.write(`${sheet.file}\n`);
}

async function drawSheet({ file, cases }: Sheet): Promise<void> {
  const tiles = await Promise.all(
    cases.map(async (one, index) => ({
      input: await sharp(Buffer.from(cellSvg(one, index)))
        .png()
        .toBuffer(),
      left: (index % COLUMNS) * CELL_MM.width * PX_PER_MM,
      top: Math.floor(index / COLUMNS) * CELL_MM.height * PX_PER_MM,
    })),
  );
  const size = {
    width: COLUMNS * CELL_MM.width * PX_PER_MM,
    height: Math.ceil(cases.length / COLUMNS) * CELL_MM.height * PX_PER_MM,
  };
  await sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
    .composite(tiles)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(resolve(folder, file));
}

/** A field is a small page: what stands on it goes the way of every page. */
function cellSvg(one: SheetCase, index: number): string {
  const { width, height } = CELL_MM;
  const svg = pageSvg({
    page: { panels: [], balloons: balloonsOf(one, index), layers: defaultLayers(nobody) },
    format: { ...PAGE_FORMATS.b5, widthMm: width, heightMm: height, bleedMm: 0 },
    art: new Map(),
    lettering,
    language: null,
    main: languageOf(one),
    hasBleed: false,
    layers: 'all',
    widthPx: width * PX_PER_MM,
  });
  const caption = setWords(lettering, { text: one.says, face: 'wide', direction: 'horizontal' });
  const d = caption.outline({ x: 2, y: height - 2, size: 2.2 });
  const paper = `<rect width="${width}" height="${height}" fill="#f3f0ea"/>`;
  return svg.replace(/<rect [^>]*\/>/, paper).replace('</svg>', `<path d="${d}" fill="#6b645a"/></svg>`);
}

function languageOf({ language, balloons }: SheetCase): string {
  return language ?? (/[\u3040-\u30ff]/.test(balloons[0]?.text ?? '') ? 'ja' : 'en');
}

function balloonsOf({ balloons }: SheetCase, index: number): Balloon[] {
  const id = (at: number): string => `01a20c72-e75b-873d-bbd8-${(0xd2256d4c0000 + index * 16 + at).toString(16)}`;
  const middle = { x: CELL_MM.width / 2, y: (CELL_MM.height - CAPTION_MM) / 2 };
  const onPage = (point: { x: number; y: number }) => ({ x: point.x + middle.x, y: point.y + middle.y });
  return balloons.map((balloon, at) =>
    newBalloon({
      panelId: null,
      speaker: '',
      widthMm: 30,
      heightMm: 20,
      face: null,
      sizeMm: null,
      direction: null,
      isAuto: false,
      ...balloon,
      id: id(at),
      at: onPage(balloon.at ?? { x: 0, y: 0 }),
      tail: balloon.tail ? onPage(balloon.tail) : null,
      link: balloon.link ? { ...balloon.link, to: id(at - 1) } : null,
    }),
  );
}

/** What is to be seen in a field, and what was set in it. */
function tell(one: SheetCase, index: number): string {
  const set = balloonsOf(one, index).flatMap((balloon) => {
    const letters = balloonLetters({ balloon, lettering, language: languageOf(one) });
    return letters === null ? [] : [`${letters.lines.join(' / ')} (${letters.sizeMm.toFixed(1)} mm)`];
  });
  return `${index + 1}. ${one.says}: ${set.join('; ')}`;
}

const page = `# Lettered balloons

Fields as the page's own code paints them, in the browser, in pictures and in print alike. Made by
\`npm run letters\`; the same command makes the same sheets. [How letters are set](../lettering.md).

${rows.join('\n')}`;
await writeFile(resolve(folder, 'README.md'), await format(page, { parser: 'markdown', printWidth: 120 }));

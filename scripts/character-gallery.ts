import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format } from 'prettier';
import sharp from 'sharp';
import { CELL_VIEWS, stageCell } from '@/lib/domain/characters/sheet-cells';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { characterTags } from '@/lib/domain/staging/character-rough';
import { stagedPrompt } from '@/lib/domain/staging/staged-prompt';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import { stagingSchema } from '@/lib/contracts/staging';
import type { SheetCell } from '@/lib/contracts/characters';
import { drawRough } from '@/lib/rough';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema } from '@/lib/contracts/generations';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import { openDrawEnvironment } from './draw/open-studio-model';

/** `npm run characters`: 12 characters, six roughs of each, and what the starter draws along them, in docs/characters. */
const CELLS: readonly SheetCell[] = ['face', 'portrait', 'full_body', 'three_quarter_left', 'from_behind', 'laughing'];
const PEOPLE = 12;
const FIRST_SEED = 301;
const TILE = { width: 144, height: 192 };
const folder = resolve('docs/characters');
const nobody = '01a20c72-e75b-773d-bbd8-d2256d4cc8bb';

await mkdir(folder, { recursive: true });
const environment = await openDrawEnvironment('starter', 'cpu');
const rows: string[] = [];
try {
  for (let person = 0; person < PEOPLE; person++) {
    const { traits, outfit } = randomCharacter(FIRST_SEED + person);
    const tiles: { input: Buffer; left: number; top: number }[] = [];
    for (const [column, cell] of CELLS.entries()) {
      const { specification, picture } = await drawCell({ traits, outfit, cell, seed: 40 + person });
      const rough = await sharp(Buffer.from(drawRough(specification).svg))
        .png()
        .toBuffer();
      for (const [row, input] of [rough, picture].entries()) {
        const tile = await sharp(input)
          .resize({ ...TILE, fit: 'contain', background: '#ffffff' })
          .png()
          .toBuffer();
        tiles.push({ input: tile, left: column * (TILE.width + 4), top: row * (TILE.height + 4) });
      }
    }
    const name = `${String(person + 1).padStart(2, '0')}.webp`;
    const size = { width: CELLS.length * (TILE.width + 4) - 4, height: 2 * TILE.height + 4 };
    await sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
      .composite(tiles)
      .webp({ quality: 80 })
      .toFile(resolve(folder, name));
    rows.push(`| ${person + 1} | ${characterTags(traits, outfit).join(', ')} | ![roughs and pictures](${name}) |`);
    process.stderr.write(`${name}\n`);
  }
} finally {
  await environment.close();
}

async function drawCell(o: {
  traits: Parameters<typeof characterTags>[0];
  outfit: Parameters<typeof characterTags>[1];
  cell: SheetCell;
  seed: number;
}) {
  const { traits, outfit, cell, seed } = o;
  const { aspect } = CELL_VIEWS[cell];
  const size =
    aspect === 1
      ? { widthPx: 192, heightPx: 192 }
      : { widthPx: aspect < 0.6 ? 128 : 160, heightPx: aspect < 0.6 ? 288 : 224 };
  const staging = stagingSchema.parse(stageCell(cell, { characterId: nobody, outfitId: nobody }));
  const people = staging.cast.map((how) => ({ name: '', traits, outfit, how }));
  const specification = stagePicture({
    staging,
    people,
    place: null,
    chunks: [['simple background']],
    look: 'anime_coloring',
    seed,
    size,
  });
  const { prompt, negative } = stagedPrompt({
    specification,
    people: [{ words: traits.words, forbidden: traits.forbidden }],
    words: 'simple background',
    negative: '',
    twoPeople: environment.model.card.twoPeople,
  });
  const input = generationInputSchema.parse({ prompt, negative, seed, size });
  const composed = await composeRequest(input, { ...bareMaterials(environment.model), rough: specification });
  const [drawn] = (await drawPicture(environment, composed)).pictures;
  if (!drawn) throw new Error(`${cell} gave no picture.`);
  return { specification, picture: Buffer.from(await encodePng(drawn)) };
}

const page = `# Characters

Twelve characters at random, each in six cells of the reference sheet: the rough above, what the starter draws along it below, as it
comes from the model (192 pixels, not enlarged, without the rough's ink). Made by \`npm run characters\`; the same command
makes the same pictures.

| | told as | roughs and pictures |
|---|---|---|
${rows.join('\n')}
`;
await writeFile(resolve(folder, 'README.md'), await format(page, { parser: 'markdown', printWidth: 120 }));

import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { SHEETS } from './sheets/all-sheets';
import { CAST_COLUMNS, CAST_SIZE, castCells } from './sheets/cast-cells';
import { controlCells } from './sheets/control-cells';
import { placeSheetCells } from './sheets/place-sheet-cells';
import { measureStaging } from './sheets/measure-staging';
import { stagingCells } from './sheets/staging-cells';
import { stagingNumbers } from './sheets/staging-numbers';
import { drawStory } from './sheets/draw-story';
import { STORIES } from './sheets/stories.data';
import { writeSheet } from './sheets/write-sheet';

/**
 * `npm run sheets [-- --only NAME,NAME]`: draws everything that Koma can draw as contact sheets, and a page each of twelve
 * stories from their scripts, into `docs/drawing`.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const FOLDER = 'docs/drawing';
const PAGE_WIDTH_PX = 900;
/** Made by a generator, for the numbers of staging. */
const MEASURED_SCRIPTS = 200;
const only = values.only?.split(',');
const isWanted = (name: string): boolean => only === undefined || only.includes(name);

await mkdir(FOLDER, { recursive: true });
for (const { name, columns, size, cells } of SHEETS) {
  if (!isWanted(name)) continue;
  process.stdout.write(`${name}\n`);
  await writeSheet(`${FOLDER}/${name}.webp`, cells(), { columns, size });
}
if (isWanted('cast')) {
  process.stdout.write('cast\n');
  await writeSheet(`${FOLDER}/cast.webp`, castCells(), { columns: CAST_COLUMNS, size: CAST_SIZE });
}
if (isWanted('places-sheet')) {
  process.stdout.write('places-sheet\n');
  await writeSheet(`${FOLDER}/places-sheet.webp`, placeSheetCells(), { columns: 4, size: [360, 240] });
}
if (isWanted('staging')) {
  process.stdout.write('staging\n');
  await writeSheet(`${FOLDER}/staging.webp`, await stagingCells(), { columns: 5, size: [330, 240] });
  await writeFile(`${FOLDER}/staging.md`, stagingNumbers(measureStaging(MEASURED_SCRIPTS), MEASURED_SCRIPTS));
}
if (isWanted('control')) {
  process.stdout.write('control\n');
  await writeSheet(`${FOLDER}/control.webp`, await controlCells(), { columns: 5, size: [288, 384] });
}
for (const story of STORIES) {
  const name = `page-${story.name}`;
  if (!isWanted(name)) continue;
  process.stdout.write(`${name}\n`);
  const [page = ''] = await drawStory(story, story.finish, PAGE_WIDTH_PX);
  await sharp(Buffer.from(page)).webp({ quality: 86, effort: 5 }).toFile(`${FOLDER}/${name}.webp`);
}
await writeFile(`${FOLDER}/README.md`, readme());

function readme(): string {
  const pages = STORIES.map(
    ({ name, finish }) =>
      `- ![A page of the story "${name}"](page-${name}.webp) ${finish === 'ink' ? 'ink and tone' : 'colour'}`,
  );
  return [
    '# Contact sheets of the built-in renderer',
    '',
    'Drawn by the renderer in `lib/rough`, without a model. `npm run sheets` regenerates them.',
    '',
    ...SHEETS.map(({ name, title }) => `- [${title}](${name}.webp)`),
    '',
    '## Characters from descriptions',
    '',
    'Six characters from descriptions, from all sides and with two expressions, in ink and tone and in colour:',
    '',
    '- [Cast](cast.webp)',
    '',
    '## Places from descriptions',
    '',
    'Six places from descriptions, with props: full view, a second camera, a close-up, another time of day:',
    '',
    '- [Places from descriptions](places-sheet.webp)',
    '',
    '## Staging',
    '',
    'The panels of twelve stories as staged from their scripts, each with the explanation that the page editor shows:',
    '',
    '- [Staging](staging.webp), and [how its rules hold](staging.md) in two hundred generated scripts',
    '',
    '## Control images',
    '',
    'ControlNet images of two panels, one indoors and one outdoors from a low camera:',
    '',
    '- [Control images](control.webp)',
    '',
    '## Pages',
    '',
    'One page each of twelve stories, made from their scripts as in a project:',
    '',
    ...pages,
    '',
  ].join('\n');
}

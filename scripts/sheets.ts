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
    '# What Koma draws by itself',
    '',
    'Contact sheets of the renderer in `lib/rough`, without any model. `npm run sheets` draws them anew.',
    '',
    ...SHEETS.map(({ name, title }) => `- [${title}](${name}.webp)`),
    '',
    '## People from words',
    '',
    'Six people made from a description each, from all sides and with two faces, in ink and tone and in colour:',
    '',
    '- [Cast](cast.webp)',
    '',
    '## Places from words',
    '',
    'Six places made from a description each, with what stands there: all of it, a second camera, near, another hour:',
    '',
    '- [Places from words](places-sheet.webp)',
    '',
    '## Staging',
    '',
    'The panels of twelve stories as their scripts are staged, each with the line that the desk tells beside it:',
    '',
    '- [Staging](staging.webp), and [what is kept of its rules](staging.md) over two hundred generated scripts',
    '',
    '## Control pictures',
    '',
    'What two panels give ControlNets to follow, one in a room and one outside from a low camera:',
    '',
    '- [Control pictures](control.webp)',
    '',
    '## Pages',
    '',
    'One page each of twelve stories, from their scripts by the same ways that a project goes:',
    '',
    ...pages,
    '',
  ].join('\n');
}

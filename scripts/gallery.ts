import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema } from '@/lib/contracts/generations';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import { GALLERY_PROMPTS } from './gallery/gallery-prompts';
import { openDrawEnvironment } from './draw/open-studio-model';

/** `npm run gallery`: 24 prompts with their roughs and pictures, in docs/gallery, and the page that shows them. */
const folder = resolve('docs/gallery');
await mkdir(folder, { recursive: true });
const environment = await openDrawEnvironment('starter', 'cpu');
const rows: string[] = [];
try {
  for (const [index, { prompt, size, seed }] of GALLERY_PROMPTS.entries()) {
    const [widthPx, heightPx] = size;
    const input = generationInputSchema.parse({ prompt, seed, size: { widthPx, heightPx } });
    const composed = await composeRequest(input, bareMaterials(environment.model));
    const { pictures } = await drawPicture(environment, composed);
    const name = String(index + 1).padStart(2, '0');
    const rough = composed.request.rough && composed.inputs.get(composed.request.rough.sha256);
    const [picture] = pictures;
    if (!rough || !picture) throw new Error(`"${prompt}" gave no rough or no picture.`);
    await writeFile(resolve(folder, `${name}-rough.png`), rough);
    await writeFile(resolve(folder, `${name}.png`), await encodePng(picture));
    rows.push(
      `| ${index + 1} | ${prompt} | \`${composed.compiled.text}\` | ${seed} | ![rough](${name}-rough.png) | ![picture](${name}.png) |`,
    );
    process.stderr.write(`${name} ${prompt}\n`);
  }
} finally {
  await environment.close();
}
const page = `# Sample pictures of the bundled model

24 prompts as a person writes them, what they are compiled to, the rough that is made from the tags, and the picture that
the starter model draws along it: 12 steps of DDIM, guidance 3. Made by \`npm run gallery\`; the same command makes the same
pictures. The starter is small: colours, clothes and places follow the words, eyes stay soft.

| | prompt | compiled | seed | rough | picture |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
await writeFile(resolve(folder, 'README.md'), page);

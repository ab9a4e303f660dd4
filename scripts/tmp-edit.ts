import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { stagedPrompt } from '@/lib/domain/staging/staged-prompt';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import { stagingSchema } from '@/lib/contracts/staging';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { regionWorkSchema, regionSettingsSchema } from '@/lib/contracts/region-edits';
import { panelInk } from '@/lib/domain/page/panel-ink';
import { drawRough } from '@/lib/rough';
import { composeDrawing } from '@/lib/server/generations/compose-drawing';
import { composeEdit } from '@/lib/server/region-edits/compose-edit';
import { headBoxes } from '@/lib/server/region-edits/crop-rough';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { runRegion } from '@/pipeline/region/run-region';
import { seamScore } from '@/pipeline/region/seam-score';
import { softMask } from '@/pipeline/region/soft-mask';
import { encodePng } from '@/pipeline/image/encode-picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { layLines } from '@/pipeline/finish/lay-lines';
import { toGrey } from '@/pipeline/image/to-grey';
import type { Picture } from '@/pipeline/image/picture';
import { openDrawEnvironment } from './draw/open-studio-model';

const nobody = '01a20c72-e75b-773d-bbd8-d2256d4cc8bb';
const env = await openDrawEnvironment('starter', 'cpu');
const seed = Number(process.argv[2] ?? 301);
const { traits, outfit } = randomCharacter(seed);
console.log(traits, outfit);
const size = { widthPx: 160, heightPx: 224 };
const staging = stagingSchema.parse({ cast: [{ characterId: nobody, outfitId: nobody, expression: 'smile' }], shot: 'upper_body' });
const people = staging.cast.map((how) => ({ name: '', traits, outfit, how }));
const specification = stagePicture({ staging, people, place: null, chunks: [['classroom']], look: 'anime_coloring', seed, size });
const { prompt, negative } = stagedPrompt({ specification, people: [{ words: '', forbidden: '' }], words: 'classroom', negative: '', twoPeople: env.model.card.twoPeople });
const composed = await composeDrawing(env.model, { prompt, negative, seed, size, rough: specification, finish: [{ kind: 'upscale', network: 'animevideo-x4', factor: 4, tilePx: 192 }] });
let t = performance.now();
const [picture] = (await drawPicture(env, composed)).pictures;
if (!picture) throw new Error();
console.log('draw', performance.now() - t);
const rough = { specification, box: { left: 0, top: 0, right: 1, bottom: 1 } };
const [head] = headBoxes(rough, picture);
if (!head) throw new Error();
const ellipse = async (f: number, cy = 0.5, fy = f) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.widthPx}" height="${picture.heightPx}"><rect width="100%" height="100%" fill="#000"/><ellipse cx="${head.xPx + head.widthPx / 2}" cy="${head.yPx + head.heightPx * cy}" rx="${head.widthPx * f / 2}" ry="${head.heightPx * fy / 2}" fill="#fff"/></svg>`;
  return softMask(toGrey(await rasteriseSvg(svg, picture)), { growPx: 0, featherPx: 10 });
};
const white = { ...toGrey(picture), data: new Uint8Array(picture.widthPx * picture.heightPx).fill(255) };
const works: [string, unknown, Picture, unknown?][] = [
  ['eyes', { kind: 'attribute', change: { eyeColour: traits.eyeColours.left === 'red_eyes' ? 'green_eyes' : 'red_eyes' } }, await ellipse(1.1)],
  ['angry', { kind: 'attribute', addTags: ['angry'] }, await ellipse(1.1)],
  ['eyes-tight', { kind: 'attribute', addTags: ['aqua eyes'] }, await ellipse(0.9, 0.6, 0.45)],
  ['remove', { kind: 'remove' }, await ellipse(0.9)],
  ['face', { kind: 'face' }, await ellipse(1.1)],
];
const tiles: { input: Buffer; left: number; top: number }[] = [];
const withInk = async (p: Picture, edits: Parameters<typeof panelInk>[1]) => layLines(p, await rasteriseSvg(panelInk(specification, edits, { colour: '#16130f', width: 1 }), p), 1);
const put = async (p: Picture, i: number, row: number) => tiles.push({ input: await sharp(await encodePng(p)).resize(240, 336).png().toBuffer(), left: i * 244, top: row * 340 });
await put(picture, 0, 0);
await put(await withInk(picture, []), 0, 1);
await put(await rasteriseSvg(drawRough(specification).svg, picture), 0, 2);
for (const [i, [name, work, mask, settings]] of works.entries()) {
  t = performance.now();
  const c = await composeEdit(env.model, { picture, stored: picture, edges: null, mask, seen: white, rough, people: [{ characterId: nobody, words: '', forbidden: '', reference: null }], words: 'classroom', negative: '', style: { words: '', record: styleRecordSchema.parse({}) } }, { work: regionWorkSchema.parse(work), settings: regionSettingsSchema.parse(settings ?? {}), seed: 5 });
  const t1 = performance.now();
  for (const tryNumber of [1, 2]) {
    const [after] = await runRegion(env, { recipe: c.recipe, inputs: c.inputs, picture, tryNumber });
    if (!after) throw new Error();
    let outside = 0, inside = 0;
    for (let k = 0; k < mask.data.length; k++) { let d = false; for (let ch = 0; ch < 3; ch++) d ||= after.data[k * 3 + ch] !== picture.data[k * 3 + ch]; if (d) { if (mask.data[k] === 0) outside++; else inside++; } }
    console.log(name, tryNumber, 'seam', seamScore({ before: picture, after, mask, seen: white }).toFixed(3), 'outside', outside, 'inside', inside, 'compose', (t1 - t).toFixed(0), 'total', (performance.now() - t).toFixed(0));
    if (c.recipe.method.kind === 'draw' && tryNumber === 1) console.log(c.recipe.method.tries[0]?.request.prompt.text, c.recipe.method.tries[0]?.plan);
    if (tryNumber === 1) { await put(after, i + 1, 0); await put(await withInk(after, c.ink ? [c.ink] : []), i + 1, 1);
      await put(mask, i + 1, 2); }
    if (c.recipe.method.kind !== 'draw') break;
  }
}
await sharp({ create: { width: 244 * (works.length + 1), height: 1020, channels: 3, background: '#fff' } }).composite(tiles).png().toFile(`/tmp/rx/edit-${seed}.png`);
await env.close();

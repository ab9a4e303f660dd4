// Records what the prototype of the rough (the starter's renderer, which drew its training pictures) draws, as digests.
// usage: node tests/golden/rough/record-rough.mjs FOLDER_OF_atelier.mjs > tests/golden/data/rough-prototype.json
// Each line: the first 16 hex digits of the SHA-256 of the SVG, of its lines at one pixel of the picture, and of its tags
// joined by ", ". Seeds: 0 to 399, and some that need more than 31 bits after multiplication.
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const { sample, svg, lines, tags } = await import(pathToFileURL(resolve(process.argv[2], 'atelier.mjs')).href);
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const seeds = [...Array.from({ length: 400 }, (_, seed) => seed), 999999, 1005253, 2147483647, 4294967295];
const cases = [];
for (const side of [192, 256])
  for (const seed of seeds) {
    const picture = sample(seed, side);
    const drawn = svg(picture);
    const unit = 512 / Math.min(...picture.size);
    cases.push([side, seed, digest(drawn.svg), digest(lines(drawn.svg, unit)), digest(tags(picture).join(', '))]);
  }
console.log(`{ "cases": [\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n] }`);

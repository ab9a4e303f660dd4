/** Texture brushes: all take a world and points in metres. */
export { bumps } from './bumps';
export { cloud, sky } from './sky';
export { foliage } from './foliage';
export { tree, type TreeKind } from './tree';
export { grass } from './grass';
export { rock } from './rock';
export { water } from './water';
export { ray, smoke, steam } from './smoke';
export { bricks, glyphs, grid, pl, planks, tiles, type Plane } from './plane-textures';
export { weatherOver } from './weather-over';

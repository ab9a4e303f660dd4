export { encodeRecipePicture } from './encode-recipe-picture';
export { readRecipe } from './read-recipe';
export { SOFTWARE } from './software';
export { writeFileWhole } from './write-file-whole';

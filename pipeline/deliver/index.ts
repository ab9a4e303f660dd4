export { encodeRecipePicture } from './encode-recipe-picture';
export { fromInfotext, toInfotext } from './infotext';
export { readSamplerLabels, SAMPLER_LABELS, SCHEDULE_LABELS } from './infotext-names';
export { parseInfotext } from './parse-infotext';
export { readInfotext, readRecipe } from './read-recipe';
export { SOFTWARE } from './software';
export { writeFileWhole } from './write-file-whole';

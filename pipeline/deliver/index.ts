export { encodeRecipePicture } from './encode-recipe-picture';
export { toInfotext } from './infotext';
export { readSamplerLabels, readScheduleName, SAMPLER_LABELS, SCHEDULE_LABELS } from '../sampler-names';
export { parseInfotext } from './parse-infotext';
export { toPictureSettings } from './picture-settings';
export { readPictureSettings } from './read-picture-settings';
export { readInfotext, readRecipe } from './read-recipe';
export { SOFTWARE } from './software';
export { writeFileWhole } from './write-file-whole';

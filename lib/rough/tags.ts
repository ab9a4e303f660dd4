/** Public face: words and seeds as specifications and back, without drawing. Pages may load it. */
export { usualSex } from './prompt/deal-traits';
export { CLOTH_COLOUR_WORDS } from './prompt/outfit-words';
export { parsePromptTags } from './prompt/parse-prompt-tags';
export { type PersonReading, readPerson } from './prompt/read-person';
export { slotsOfTag } from './prompt/trait-slots';
export { type Random, createRandom, pick } from './random';
export { sampleIdentity } from './sample-identity';
export { specificationFromTags } from './specification-from-tags';
export { sharedTags, specificationChunks, specificationTags } from './specification-tags';

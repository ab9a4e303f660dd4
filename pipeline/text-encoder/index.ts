export { type EncodingCache, createEncodingCache } from './encoding-cache';
export { openTokenizer } from './open-tokenizer';
export { wordsIn } from './embedding-words';

/**
 * Models whose drawing this repository's own tests compare with the reference implementation's numbers, by the hash of their
 * files: they need no test picture on each machine.
 */
const VERIFIED: readonly { readonly name: string; readonly hash: string }[] = [
  { name: 'tiny', hash: '41c5c4db5369f69c31cd1e0ed51e1a82f6e160ab0408518c210a6bbcc1b16c9a' },
];

/** Their hashes. */
export const VERIFIED_MODELS: ReadonlySet<string> = new Set(VERIFIED.map(({ hash }) => hash));

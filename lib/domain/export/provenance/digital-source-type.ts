import type { PanelSource } from '@/lib/contracts/disclosure';

/** The IPTC NewsCodes vocabulary of how media were made (cv.iptc.org/newscodes/digitalsourcetype). */
const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

const TYPES: Readonly<Record<PanelSource, string>> = {
  generated: 'trainedAlgorithmicMedia',
  composite: 'compositeWithTrainedAlgorithmicMedia',
  enhanced: 'algorithmicallyEnhanced',
  imported: 'digitalCreation',
  drawing: 'algorithmicMedia',
};

/** How one thing was made, as its term's address. */
export function sourceType(source: PanelSource): string {
  return VOCABULARY + TYPES[source];
}

/** Whether a trained model had a part in it. */
export function isByModel(source: PanelSource): boolean {
  return source === 'generated' || source === 'composite';
}

/**
 * How something was made that holds several things: what a trained model had a part in says so; else one kind alone is that
 * kind, and several are a composite with synthetic parts.
 * @returns null for nothing
 */
export function joinedSourceType(sources: readonly PanelSource[]): string | null {
  const [first] = sources;
  if (first === undefined) return null;
  if (sources.every((source) => source === first)) return sourceType(first);
  return sources.some(isByModel) ? sourceType('composite') : `${VOCABULARY}compositeSynthetic`;
}

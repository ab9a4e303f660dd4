import { parsePromptTags, roughInkSvg, specificationFromTags } from '@/lib/rough';

/** The rough of a compiled prompt as the address of an SVG: the lines that the model follows, as ink would lay them. */
export function roughAddress(o: { text: string; seed: number; widthPx: number; heightPx: number }): string {
  const { specification } = specificationFromTags({ ...o, chunks: parsePromptTags(o.text) });
  return `data:image/svg+xml,${encodeURIComponent(roughInkSvg(specification))}`;
}

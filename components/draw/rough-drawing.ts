import { parsePromptTags, roughLineSvg, specificationFromTags } from '@/lib/rough';

/** The rough of a compiled prompt as the address of an SVG: the same lines that the server makes for the model. */
export function roughAddress(o: { text: string; seed: number; widthPx: number; heightPx: number }): string {
  const { specification } = specificationFromTags({ ...o, chunks: parsePromptTags(o.text) });
  return `data:image/svg+xml,${encodeURIComponent(roughLineSvg(specification))}`;
}

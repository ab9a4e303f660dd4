import { roughInkSvg, type RoughSpecification } from '@/lib/rough';

/** The rough's ink in a colour, its lines as many times as wide. */
export function colouredInk(
  specification: RoughSpecification,
  { colour, width }: { readonly colour: string; readonly width: number },
): string {
  const svg = roughInkSvg(specification);
  const dyed = svg.replaceAll(/(stroke|fill)="#(?!fff)[0-9a-f]{3,6}"/gi, `$1="${colour}"`);
  if (width === 1) return dyed;
  return dyed.replaceAll(
    /stroke-width="([\d.]+)"/g,
    (_, value: string) => `stroke-width="${(Number(value) * width).toFixed(2)}"`,
  );
}

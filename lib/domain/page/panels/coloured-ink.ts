import { drawRough, type RoughSpecification } from '@/lib/rough';

/** A panel's lines in a colour, as many times as wide. */
export function colouredInk(
  specification: RoughSpecification,
  { colour, width }: { readonly colour: string; readonly width: number },
): string {
  return drawRough(specification, { finish: 'lines', line: { colour, weight: width } }).svg;
}

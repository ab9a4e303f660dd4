import type { LayerCut } from '../stack/composed-layers';

/** Beyond every page. */
const EVERYWHERE = 'M-5000 -5000H20000V20000H-5000Z';
/** The box of masks, in page millimetres. */
export const MASK_BOX = { x: -5000, y: -5000, width: 25_000, height: 25_000 } as const;
const WHOLE = Object.entries(MASK_BOX)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');

/**
 * Something painted, cut by all of the cuts, in page millimetres.
 * @param id names in the document begin with it: of the layer that is cut
 */
export function cutSvg(id: string, cuts: readonly LayerCut[], body: string): string {
  return cuts.reduceRight((inner, cut, index) => {
    const name = `cut-${id}-${index}`;
    return cut.kind === 'panel'
      ? `<clipPath id="${name}"><path d="${cut.d}"/></clipPath><g clip-path="url(#${name})">${inner}</g>`
      : `${maskSvg(name, maskBody(cut))}<g mask="url(#${name})">${inner}</g>`;
  }, body);
}

/** A mask of what is painted white. */
export function maskSvg(name: string, body: string): string {
  return `<mask id="${name}" maskUnits="userSpaceOnUse" ${WHOLE}>${body}</mask>`;
}

/** Everything, as far as cuts let it be seen: white on nothing. */
export function seenSvg(id: string, cuts: readonly LayerCut[]): string {
  return cutSvg(id, cuts, `<path d="${EVERYWHERE}" fill="#ffffff"/>`);
}

/** White where a mask shows its layer, black where it hides it. */
export function maskBody({ showsRest, shapes }: Extract<LayerCut, { kind: 'mask' }>): string {
  const path = (d: string, shows: boolean): string =>
    `<path d="${d}" fill="${shows ? '#ffffff' : '#000000'}" fill-rule="evenodd"/>`;
  return path(EVERYWHERE, showsRest) + shapes.map(({ d, shows }) => path(d, shows)).join('');
}

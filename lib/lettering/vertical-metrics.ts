import type { Face, Font } from 'harfbuzzjs';

/** Where a glyph stands in a column, in the face's own units. */
export interface VerticalMetrics {
  readonly advance: (glyph: number) => number;
  /** Its origin's height above the base. */
  readonly originY: (font: Font, glyph: number) => number | undefined;
}

const LONG_METRICS = 34;

/**
 * Reads a face's metrics for columns (OpenType tables vhea, vmtx and VORG), which HarfBuzz for the browser is built without.
 * Null where it has none.
 */
export function verticalMetrics(face: Face): VerticalMetrics | null {
  const [vhea, vmtx] = [viewOf(face.referenceTable('vhea')), viewOf(face.referenceTable('vmtx'))];
  if (vhea === null || vmtx === null || vhea.byteLength < LONG_METRICS + 2) return null;
  const long = Math.min(vhea.getUint16(LONG_METRICS), Math.floor(vmtx.byteLength / 4));
  if (long === 0) return null;
  const bearing = (glyph: number): number | undefined => {
    const at = glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2;
    return at + 2 <= vmtx.byteLength ? vmtx.getInt16(at) : undefined;
  };
  const origins = originsOf(viewOf(face.referenceTable('VORG')));
  return {
    advance: (glyph) => vmtx.getUint16(Math.min(glyph, long - 1) * 4),
    originY: (font, glyph) => {
      if (origins !== null) return origins.of.get(glyph) ?? origins.usual;
      const [extents, top] = [font.glyphExtents(glyph), bearing(glyph)];
      return extents === undefined || top === undefined ? undefined : extents.yBearing + top;
    },
  };
}

function viewOf(bytes: Uint8Array | undefined): DataView | null {
  return bytes === undefined || bytes.length === 0 ? null : new DataView(bytes.slice().buffer);
}

function originsOf(vorg: DataView | null): { readonly usual: number; readonly of: ReadonlyMap<number, number> } | null {
  if (vorg === null || vorg.byteLength < 8) return null;
  const count = Math.min(vorg.getUint16(6), Math.floor((vorg.byteLength - 8) / 4));
  const of = new Map<number, number>();
  for (let index = 0; index < count; index += 1) of.set(vorg.getUint16(8 + index * 4), vorg.getInt16(10 + index * 4));
  return { usual: vorg.getInt16(4), of };
}

/**
 * How a picture came to be, as IPTC's vocabulary says it: made by a trained model, or a picture of which a trained model
 * made a part (cv.iptc.org/newscodes/digitalsourcetype).
 */
export type DigitalSource = 'trainedAlgorithmicMedia' | 'compositeWithTrainedAlgorithmicMedia';

const RECIPE_START = '<koma:recipe>';
const RECIPE_END = '</koma:recipe>';

/**
 * An XMP packet (ISO 16684-1) that says what made the picture and that a model drew it.
 * @param recipe Koma's packed recipe, for file formats that have no better place for it
 */
export function writeXmp(o: { software: string; source: DigitalSource; recipe?: Uint8Array | undefined }): string {
  const recipe = o.recipe ? `\n   ${RECIPE_START}${Buffer.from(o.recipe).toString('base64')}${RECIPE_END}` : '';
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:koma="urn:koma:1">
   <xmp:CreatorTool>${o.software}</xmp:CreatorTool>
   <Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/${o.source}"/>${recipe}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The packed recipe in an XMP packet; null where there is none. */
export function readXmpRecipe(xmp: string): Uint8Array | null {
  const start = xmp.indexOf(RECIPE_START);
  const end = xmp.indexOf(RECIPE_END, start);
  if (start < 0 || end < 0) return null;
  return Buffer.from(xmp.slice(start + RECIPE_START.length, end), 'base64');
}

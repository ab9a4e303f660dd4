import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { writeLayerPaths, writeSheet } from '@/lib/server/exports/pdf/pdf-layers';
import { boxedLettering } from '../../../lettering/boxed-lettering';
import { sampleBalloon } from '../../../domain/page/sample-balloons';

const ids = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000010${number}`);
const [pictures = '', ink = '', words = ''] = ids;
const stroke = {
  id: '00000000-0000-4000-8000-000000000200',
  pen: 'brush' as const,
  colour: '#4466aa',
  widthMm: 2,
  panelId: null,
  points: [20, 60, 0.4, 60, 66, 1],
};
const layers = [
  plainLayer(pictures, 'pictures'),
  { ...plainLayer(ink, 'ink'), strokes: [stroke] },
  plainLayer(words, 'letters'),
];
const size = { widthMm: 182, heightMm: 257 };

/** A PDF as text, its streams not packed. */
function written(changed: Partial<Record<string, object>>): Promise<string> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, compress: false });
  const parts: Uint8Array[] = [];
  const done = new Promise<string>((resolve) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts).toString('latin1')));
  });
  document.addPage({ size: [516, 728], margin: 0 });
  const painted = paintedLayers({
    panels: [],
    layers: layers.map((layer) => ({ ...layer, ...changed[layer.id] })),
    balloons: [sampleBalloon(1, { turnDeg: 10, kind: 'whisper' })],
    lettering: boxedLettering(),
    language: null,
    main: 'en',
  });
  for (const layer of painted) writeSheet(document, { ...layer, size }, () => writeLayerPaths(document, layer));
  document.end();
  return done;
}

describe('Sheets in a PDF', () => {
  it('are paths: strokes, outlines that are dashed, letters', async () => {
    const text = await written({});
    expect(text).toMatch(/0\.26666\d* 0\.4 0\.66666\d* scn/);
    expect(text).toMatch(/\[1\.7 1\.2\] 0 d/);
    expect(text).not.toContain('/Transparency');
  });

  it('that are half seen or blended are one group each, as a whole', async () => {
    const text = await written({ [ink]: { blend: 'multiply' }, [words]: { opacity: 0.5 } });
    expect(text.match(/\/S \/Transparency/g)).toHaveLength(2);
    expect(text).toMatch(/\/BM \/Multiply\s+\/ca 1/);
    expect(text).toMatch(/\/BM \/Normal\s+\/ca 0\.5/);
    expect(text.match(/\/Sheet\d+ gs \/Sheet\d+ Do/g)).toHaveLength(2);
  });

  it('that are hidden are not there', async () => {
    const text = await written({ [ink]: { isVisible: false } });
    expect(text).not.toMatch(/0\.26666\d* 0\.4 0\.66666\d* scn/);
  });
});

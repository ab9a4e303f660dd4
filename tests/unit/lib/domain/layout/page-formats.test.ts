import { describe, expect, it } from 'vitest';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { boxOf } from '@/lib/domain/layout/page-point';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { findTemplate } from '@/lib/domain/layout/templates/layout-templates';

describe('A paper of one’s own', () => {
  it('has the measures that were given, and panels inside its frame', () => {
    const format = formatOf('own:210x210+2.5');
    expect(format).toMatchObject({ widthMm: 210, heightMm: 210, bleedMm: 2.5 });
    const template = findTemplate('four-grid');
    const boxes = (template ? layOut(template, format, 'rtl') : []).map(boxOf);
    expect(boxes).toHaveLength(4);
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(5);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(205);
  });

  it.each(['own:10x210+3', 'own:148x2100+3', 'own:148x210+30', 'own:axb+c', 'own:148x210', 'a5'])(
    'is refused as %s',
    (format) => {
      expect(pageFormatSchema.safeParse(format).success).toBe(false);
    },
  );
});

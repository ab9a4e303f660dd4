import { describe, expect, it } from 'vitest';
import { boxOf } from '@/lib/domain/layout/page-point';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { panelPieces, type PanelArt } from '@/lib/domain/page/svg/page-svg';
import { sampleSpecification } from '@/lib/rough';

const polygon = [{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 30 }, { x: 0, y: 30 }]; // prettier-ignore
const view = panelView(polygon, []);
const art: PanelArt = {
  view,
  specification: sampleSpecification(30),
  picture: null,
  place: boxOf(polygon),
  ink: null,
  inkEdits: [],
  finish: 'ink',
};
const drawn = (part: Partial<PanelArt>): string =>
  panelPieces({ ...art, ...part }, { index: 0, dpi: 300, tones: 'flat' })
    .map(({ svg }) => svg)
    .join('');

describe('What a panel shows where ink on layers stands in its place', () => {
  it('has no lines where it stands in place of lines', () => {
    const [whole, bare] = [drawn({}), drawn({ inkReplaces: 'lines' })];
    expect(bare).not.toBe('');
    expect(bare.split(' />').length).toBeLessThan(whole.split(' />').length / 2);
  });

  it('is nothing where it stands in place of everything, also of a picture', () => {
    expect(drawn({ inkReplaces: 'all' })).toBe('');
    expect(drawn({ inkReplaces: 'all', picture: 'data:image/jpeg;base64,AA==' })).toBe('');
  });
});

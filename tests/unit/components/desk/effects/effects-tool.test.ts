import { describe, expect, it } from 'vitest';
import { EFFECT_FIELDS } from '@/components/desk/effects/effect-fields';
import { effectsTool } from '@/components/desk/effects/effects-tool';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { effectsOf } from '@/lib/domain/page/effects/effects';
import { paintedEffect } from '@/lib/domain/page/effects/effect-shape';
import { EFFECT_KINDS } from '@/lib/effects';
import { aPage, anId } from '../../../lib/domain/page/pages';
import { anEffect, pageWith } from '../../../lib/domain/page/effects/an-effect';
import { aCanvas, aPointer, lead } from '../canvas/a-canvas';

describe('the tool of effect lines', () => {
  it('fills the panel that is pressed, as one edit, and selects the effect', () => {
    const { canvas, told } = aCanvas();
    lead(effectsTool, canvas, [aPointer(30, 60)]).release();
    const effects = [...effectsOf(told.content).values()];
    expect(effects).toHaveLength(1);
    expect(effects[0]?.effect).toMatchObject({ kind: 'focus-lines', panelId: anId(1), at: { x: 35, y: 70 } });
    expect(effects[0]?.layer.id).toBe(anId(22));
    expect([told.edits, told.selection]).toEqual([1, [{ kind: 'effect', id: effects[0]?.effect.id }]]);
  });

  it('shows the effect while it is dragged out, and keeps it at that size', () => {
    const { canvas, told } = aCanvas({ settings: { effectKind: 'speed-lines' } });
    lead(effectsTool, canvas, [aPointer(20, 40), aPointer(30, 50), aPointer(50, 80)]).release();
    expect(told.previews).toBeGreaterThan(0);
    const [found] = [...effectsOf(told.content).values()];
    expect(found?.effect).toMatchObject({
      kind: 'speed-lines',
      outer: { widthMm: 30, heightMm: 40 },
      at: { x: 35, y: 60 },
    });
  });

  it('makes a sheet of ink where the page has none, and keeps nothing of what is cancelled', () => {
    const content = { ...aPage(), layers: aPage().layers.filter(({ kind }) => kind !== 'ink') };
    const { canvas, told } = aCanvas({ content });
    lead(effectsTool, canvas, [aPointer(30, 60), aPointer(40, 70)]).cancel();
    expect(told.edits).toBe(0);
    lead(effectsTool, canvas, [aPointer(30, 60)]).release();
    expect(told.content.layers.filter(({ kind }) => kind === 'ink')).toHaveLength(1);
    expect(effectsOf(told.content).size).toBe(1);
  });

  it('says why it puts nothing on a sheet that is locked, hidden or full', () => {
    const layer = (part: object) => ({
      ...aPage(),
      layers: aPage().layers.map((one) => (one.kind === 'ink' ? { ...one, ...part } : one)),
    });
    const full = pageWith(...Array.from({ length: 40 }, (_, index) => anEffect(100 + index, 'anger')));
    for (const [content, reason] of [
      [layer({ isLocked: true }), 'layerLocked'],
      [layer({ isVisible: false }), 'layerHidden'],
      [full, 'effectsFull'],
    ] as const) {
      const { canvas, told } = aCanvas({ content });
      lead(effectsTool, canvas, [aPointer(30, 60)]).release();
      expect([told.refused, told.edits]).toEqual([[reason], 0]);
    }
  });
});

describe('the fields of effects', () => {
  it('each change what is drawn, and no other number does', () => {
    const all = [
      'count',
      'grouping',
      'length',
      'lengthVariation',
      'widthVariation',
      'taperStart',
      'taperEnd',
      'core',
    ] as const;
    const other: Partial<PageEffect> = {
      count: 9,
      grouping: 0.05,
      length: 0.61,
      lengthVariation: 0.13,
      widthVariation: 0.22,
      taperStart: 0.31,
      taperEnd: 0.44,
      core: 0.37,
    };
    for (const kind of EFFECT_KINDS) {
      const plain = { ...anEffect(60, kind), core: kind === 'solid-flash' ? 0 : 0.1, lengthVariation: 0.5 };
      const draw = (effect: PageEffect) => JSON.stringify(paintedEffect(effect, []));
      for (const field of all) {
        const isShown = EFFECT_FIELDS[kind].numbers.includes(field);
        const differs = draw({ ...plain, [field]: other[field] }) !== draw(plain);
        expect([kind, field, differs]).toEqual([kind, field, isShown]);
      }
      expect([kind, draw({ ...plain, isFilled: !plain.isFilled }) !== draw(plain)]).toEqual([
        kind,
        EFFECT_FIELDS[kind].hasFill,
      ]);
      const inner = { widthMm: 7, heightMm: 9 };
      expect([kind, draw({ ...plain, inner }) !== draw(plain)]).toEqual([kind, EFFECT_FIELDS[kind].inner !== null]);
    }
  });
});

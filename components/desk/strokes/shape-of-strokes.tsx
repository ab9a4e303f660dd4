'use client';

import { Scissors, Spline, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Stroke } from '@/lib/contracts/page-layers';
import { SIMPLIFY_STRENGTHS } from '@/lib/domain/page/strokes/edit-points';
import { pointsOf } from '@/lib/domain/page/strokes/strokes';
import { Button } from '../../ui/button';
import { Slider } from '../../ui/slider';
import { Switch } from '../../ui/switch';
import { NumberField } from '../canvas/number-field';
import { InspectorSection } from '../inspector-section';
import { useStrokeEditing } from './stroke-editing';
import { MOST_HANDLES } from './stroke-points';
import { useStrokeActions } from './use-stroke-actions';

const TOLERANCE_MM = { least: 0, most: 20 } as const;

interface ShapeProps {
  readonly pageId: string;
  readonly strokes: readonly Stroke[];
}

/** The lines of strokes: their points, how many, and which belong together. */
export function ShapeOfStrokes({ pageId, strokes }: ShapeProps) {
  const t = useTranslations('strokes');
  const { strength, setStrength, toleranceMm, setTolerance } = useStrokeEditing();
  const { simplify, join } = useStrokeActions(pageId);
  const ids = strokes.map(({ id }) => id);
  const [only] = strokes;
  const count = strokes.reduce((sum, { points }) => sum + points.length / 3, 0);
  return (
    <InspectorSection title={t('shape')} isOpen>
      <p className="text-small text-ink-soft">{t('points', { count })}</p>
      {strokes.length === 1 && only !== undefined && <Points pageId={pageId} stroke={only} />}
      <Slider
        label={t('strength')}
        value={strength}
        min={SIMPLIFY_STRENGTHS.least}
        max={SIMPLIFY_STRENGTHS.most}
        step={1}
        valueText={String(strength)}
        onChange={setStrength}
      />
      <Button size="small" onClick={() => simplify(ids, strength)}>
        <Spline aria-hidden size={15} />
        {t('simplify')}
      </Button>
      {strokes.length > 1 && (
        <>
          <NumberField label={t('tolerance')} value={toleranceMm} {...TOLERANCE_MM} onChange={setTolerance} />
          <Button size="small" onClick={() => join(ids, toleranceMm)}>
            {t('join')}
          </Button>
        </>
      )}
    </InspectorSection>
  );
}

function Points({ pageId, stroke }: { readonly pageId: string; readonly stroke: Stroke }) {
  const t = useTranslations('strokes');
  const { hasPoints, showPoints, held } = useStrokeEditing();
  const { cut, removePoint } = useStrokeActions(pageId);
  const points = pointsOf(stroke);
  const index = held?.strokeId === stroke.id ? held.index : -1;
  const at = points[index];
  const isTooMany = points.length > MOST_HANDLES;
  return (
    <>
      <Switch
        label={t('editPoints')}
        {...(isTooMany ? { hint: t('tooManyPoints', { most: MOST_HANDLES }) } : {})}
        isOn={hasPoints && !isTooMany}
        isDisabled={isTooMany}
        onChange={showPoints}
      />
      {hasPoints && !isTooMany && (
        <>
          <p className="text-small text-ink-soft">{t('pointsHint')}</p>
          <div className="flex flex-wrap gap-1">
            <Button size="small" disabled={at === undefined} onClick={() => at && cut(stroke.id, at)}>
              <Scissors aria-hidden size={15} />
              {t('cutHere')}
            </Button>
            <Button
              size="small"
              disabled={at === undefined || points.length <= 2}
              onClick={() => removePoint(stroke.id, index)}
            >
              <Trash2 aria-hidden size={15} />
              {t('removePoint')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

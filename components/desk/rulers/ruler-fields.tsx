'use client';

import { Camera, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { RULER_LIMITS, type Ruler, type RulerOf } from '@/lib/contracts/page-rulers';
import {
  withFewerRulerPoints,
  withMirror,
  withMoreRulerPoints,
  withRulerPoint,
  withVanishingPoints,
} from '@/lib/domain/page/rulers/edit-ruler';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { Slider } from '../../ui/slider';
import { NumberField } from '../canvas/number-field';
import { useRulerActions } from './use-ruler-actions';

interface FieldsProps<Of extends Ruler> {
  readonly ruler: Of;
  readonly onChange: (work: (ruler: Ruler) => Ruler, step?: string) => void;
}

/** The numbers of a ruler. */
export function RulerFields({
  pageId,
  ruler,
  panels,
}: {
  readonly pageId: string;
  readonly ruler: Ruler;
  readonly panels: SavePage['panels'];
}) {
  const { change, takeCamera } = useRulerActions(pageId);
  const onChange: FieldsProps<Ruler>['onChange'] = (work, step) => change(ruler.id, work, step);
  switch (ruler.kind) {
    case 'straight':
      return <PointFields points={[ruler.from, ruler.to]} onChange={onChange} />;
    case 'curve':
      return <CurveFields ruler={ruler} onChange={onChange} />;
    case 'ellipse':
    case 'concentric':
      return <RoundFields ruler={ruler} onChange={onChange} />;
    case 'parallel':
      return (
        <>
          <PlaceFields ruler={ruler} onChange={onChange} />
          <AngleField ruler={ruler} onChange={onChange} />
        </>
      );
    case 'radial':
      return <PlaceFields ruler={ruler} onChange={onChange} />;
    case 'perspective': {
      const panelId = panels.find(({ id }) => id === ruler.panelId)?.id;
      return (
        <PerspectiveFields
          ruler={ruler}
          onChange={onChange}
          onCamera={panelId === undefined ? null : () => void takeCamera(ruler.id, panelId)}
        />
      );
    }
    case 'symmetry':
      return <SymmetryFields ruler={ruler} onChange={onChange} />;
    case 'grid':
      return <GridFields ruler={ruler} onChange={onChange} />;
    default:
      return ruler satisfies never;
  }
}

type Placed = Exclude<Ruler, RulerOf<'straight' | 'curve'>>;

function PlaceFields({ ruler, onChange }: FieldsProps<Placed>) {
  const t = useTranslations('rulers');
  const { min, max } = RULER_LIMITS.placeMm;
  const put = (axis: 'x' | 'y') => (mm: number) =>
    onChange((one) => ('at' in one ? { ...one, at: { ...one.at, [axis]: mm } } : one), `at-${axis}`);
  return (
    <div role="group" aria-label={t('position')} className="grid grid-cols-2 gap-2">
      <NumberField label="X" value={ruler.at.x} least={min} most={max} onChange={put('x')} />
      <NumberField label="Y" value={ruler.at.y} least={min} most={max} onChange={put('y')} />
    </div>
  );
}

function AngleField({ ruler, onChange }: FieldsProps<Extract<Ruler, { readonly angleDeg: number }>>) {
  const t = useTranslations('rulers');
  const { min, max } = RULER_LIMITS.angleDeg;
  return (
    <NumberField
      label={t('angle')}
      value={ruler.angleDeg}
      least={min}
      most={max}
      unit="°"
      onChange={(angleDeg) => onChange((one) => ('angleDeg' in one ? { ...one, angleDeg } : one), 'angle')}
    />
  );
}

/** Places of ends or vanishing points, which may lie far beyond the window. */
function PointFields({
  points,
  onChange,
}: {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly onChange: FieldsProps<Ruler>['onChange'];
}) {
  const t = useTranslations('rulers');
  const { min, max } = RULER_LIMITS.placeMm;
  return points.map((point, index) => (
    <div
      key={index}
      role="group"
      aria-label={t('pointNumber', { number: index + 1 })}
      className="grid grid-cols-2 gap-2"
    >
      {(['x', 'y'] as const).map((axis) => (
        <NumberField
          key={axis}
          label={`${axis.toUpperCase()} ${index + 1}`}
          value={point[axis]}
          least={min}
          most={max}
          onChange={(mm) => onChange((one) => withRulerPoint(one, index, { ...point, [axis]: mm }), `p${axis}${index}`)}
        />
      ))}
    </div>
  ));
}

function CurveFields({ ruler, onChange }: FieldsProps<RulerOf<'curve'>>) {
  const t = useTranslations('rulers');
  const { length } = ruler.points;
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="small"
        disabled={length >= RULER_LIMITS.points.max}
        onClick={() => onChange((one) => withMoreRulerPoints(one, length - 2))}
      >
        <Plus aria-hidden size={15} />
        {t('addPoint')}
      </Button>
      <Button
        size="small"
        disabled={length <= RULER_LIMITS.points.min}
        onClick={() => onChange((one) => withFewerRulerPoints(one, length - 1))}
      >
        <Minus aria-hidden size={15} />
        {t('removePoint')}
      </Button>
    </div>
  );
}

function RoundFields({ ruler, onChange }: FieldsProps<RulerOf<'ellipse' | 'concentric'>>) {
  const t = useTranslations('rulers');
  const { min, max } = RULER_LIMITS.radiusMm;
  return (
    <>
      <PlaceFields ruler={ruler} onChange={onChange} />
      <div className="grid grid-cols-2 gap-2">
        {(['radiusXMm', 'radiusYMm'] as const).map((side) => (
          <NumberField
            key={side}
            label={t(side)}
            value={ruler[side]}
            least={min}
            most={max}
            onChange={(mm) =>
              onChange(
                (one) => (one.kind === 'ellipse' || one.kind === 'concentric' ? { ...one, [side]: mm } : one),
                side,
              )
            }
          />
        ))}
      </div>
      <AngleField ruler={ruler} onChange={onChange} />
    </>
  );
}

function PerspectiveFields({
  ruler,
  onChange,
  onCamera,
}: FieldsProps<RulerOf<'perspective'>> & { readonly onCamera: (() => void) | null }) {
  const t = useTranslations('rulers');
  return (
    <>
      <Segmented
        label={t('vanishingPoints')}
        value={String(ruler.vanishing.length)}
        segments={['1', '2', '3'].map((value) => ({ value, label: t('pointPerspective', { count: Number(value) }) }))}
        onChange={(count) =>
          onChange((one) => (one.kind === 'perspective' ? withVanishingPoints(one, Number(count)) : one))
        }
      />
      {onCamera !== null && (
        <Button size="small" className="self-start" onClick={onCamera}>
          <Camera aria-hidden size={15} />
          {t('takeCamera')}
        </Button>
      )}
      <PointFields points={ruler.vanishing} onChange={onChange} />
      {ruler.vanishing.length === 1 && <AngleField ruler={ruler} onChange={onChange} />}
    </>
  );
}

function SymmetryFields({ ruler, onChange }: FieldsProps<RulerOf<'symmetry'>>) {
  const t = useTranslations('rulers');
  const { min, max } = RULER_LIMITS.lines;
  const ofSymmetry = (work: (one: RulerOf<'symmetry'>) => Ruler) => (one: Ruler) =>
    one.kind === 'symmetry' ? work(one) : one;
  return (
    <>
      <Segmented
        label={t('symmetry')}
        value={ruler.isMirror ? 'mirror' : 'turn'}
        segments={(['mirror', 'turn'] as const).map((value) => ({ value, label: t(`symmetries.${value}`) }))}
        onChange={(value) => onChange(ofSymmetry((one) => withMirror(one, value === 'mirror')))}
      />
      <Slider
        label={t('lines')}
        value={ruler.lines}
        min={min}
        max={max}
        step={ruler.isMirror ? 2 : 1}
        valueText={String(ruler.lines)}
        onChange={(lines) =>
          onChange(
            ofSymmetry((one) => ({ ...one, lines })),
            'lines',
          )
        }
      />
      <PlaceFields ruler={ruler} onChange={onChange} />
      <AngleField ruler={ruler} onChange={onChange} />
    </>
  );
}

function GridFields({ ruler, onChange }: FieldsProps<RulerOf<'grid'>>) {
  const t = useTranslations('rulers');
  const { spacingMm, subdivisions } = RULER_LIMITS;
  const set = (part: Partial<Pick<RulerOf<'grid'>, 'spacingMm' | 'subdivisions'>>, step: string) =>
    onChange((one) => (one.kind === 'grid' ? { ...one, ...part } : one), step);
  return (
    <>
      <NumberField
        label={t('spacing')}
        value={ruler.spacingMm}
        least={spacingMm.min}
        most={spacingMm.max}
        onChange={(mm) => set({ spacingMm: mm }, 'spacing')}
      />
      <NumberField
        label={t('subdivisions')}
        value={ruler.subdivisions}
        least={subdivisions.min}
        most={subdivisions.max}
        unit=""
        onChange={(count) => set({ subdivisions: Math.round(count) }, 'subdivisions')}
      />
      <p className="text-small text-ink-soft">{t('origin')}</p>
      <PlaceFields ruler={ruler} onChange={onChange} />
      <AngleField ruler={ruler} onChange={onChange} />
    </>
  );
}

'use client';

import { FlipHorizontal2, FlipVertical2, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { PENS, type Stroke } from '@/lib/contracts/page-layers';
import { layersAsSeen } from '@/lib/domain/page/layers/layer-tree';
import { strokesOf } from '@/lib/domain/page/selection/page-items';
import { STROKE_WIDTH_MM } from '@/lib/domain/page/strokes/edit-width';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Switch } from '../../ui/switch';
import { movable } from '../canvas/movable';
import { NumberField } from '../canvas/number-field';
import { useLayerName } from '../canvas/use-layer-name';
import { useDeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { ShapeOfStrokes } from './shape-of-strokes';
import { useStrokeActions } from './use-stroke-actions';

/** How selected strokes look, where they lie, and what can be done to their lines; nothing where none may be changed. */
export function StrokeInspector({
  pageId,
  content,
  stage,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly stage: DeskStage;
}) {
  const { canEdit } = useDeskFacts();
  const selection = useDesk((state) => state.selection);
  const laid = strokesOf(content);
  const strokes = movable({ content, selection, stage, canEdit }).flatMap(({ kind, id }) =>
    kind === 'stroke' ? (laid.get(id)?.stroke ?? []) : [],
  );
  if (strokes.length === 0) return null;
  return (
    <div className="mt-4 flex flex-col gap-4">
      <Look pageId={pageId} strokes={strokes} />
      <Where pageId={pageId} content={content} strokes={strokes} />
      <ShapeOfStrokes pageId={pageId} strokes={strokes} />
    </div>
  );
}

/** What all have in common; null where they differ. */
function common<Value>(strokes: readonly Stroke[], of: (stroke: Stroke) => Value): Value | null {
  const [first] = strokes;
  if (first === undefined) return null;
  const value = of(first);
  return strokes.every((stroke) => of(stroke) === value) ? value : null;
}

function Look({ pageId, strokes }: { readonly pageId: string; readonly strokes: readonly Stroke[] }) {
  const t = useTranslations('strokes');
  const canvas = useTranslations('canvas');
  const { setLook, setWidth } = useStrokeActions(pageId);
  const ids = strokes.map(({ id }) => id);
  const pen = common(strokes, (stroke) => stroke.pen);
  const widthMm = common(strokes, (stroke) => stroke.widthMm);
  const widest = Math.max(...strokes.map((stroke) => stroke.widthMm));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('look')}</legend>
      <SelectField
        label={canvas('pen')}
        value={pen ?? ''}
        options={[
          ...(pen === null ? [{ value: '', label: canvas('several') }] : []),
          ...PENS.map((value) => ({ value, label: canvas(`pens.${value}`) })),
        ]}
        onChange={({ target }) => {
          const chosen = PENS.find((one) => one === target.value);
          if (chosen !== undefined) setLook(ids, { pen: chosen });
        }}
      />
      {pen !== 'white' && (
        <label className="flex items-center justify-between gap-2 text-tool font-semibold text-ink-soft">
          {t('colour')}
          <input
            type="color"
            value={common(strokes, ({ colour }) => colour) ?? strokes[0]?.colour ?? '#000000'}
            onChange={(event) => setLook(ids, { colour: event.target.value })}
            className="size-8 rounded-koma border border-hairline bg-raised"
          />
        </label>
      )}
      <NumberField
        label={t(widthMm === null ? 'widest' : 'width')}
        value={widest}
        digits={2}
        least={STROKE_WIDTH_MM.least}
        most={STROKE_WIDTH_MM.most}
        onChange={(mm) => setWidth(ids, { kind: 'to', mm })}
      />
      <div role="group" aria-label={t('changeWidth')} className="flex flex-wrap gap-1">
        <Button size="small" aria-label={t('thinnerMm')} onClick={() => setWidth(ids, { kind: 'by', mm: -0.1 })}>
          <Minus aria-hidden size={13} />
          {t('tenthMm')}
        </Button>
        <Button size="small" aria-label={t('thickerMm')} onClick={() => setWidth(ids, { kind: 'by', mm: 0.1 })}>
          <Plus aria-hidden size={13} />
          {t('tenthMm')}
        </Button>
        <Button size="small" aria-label={t('thinner')} onClick={() => setWidth(ids, { kind: 'percent', percent: 90 })}>
          <Minus aria-hidden size={13} />
          {t('tenPercent')}
        </Button>
        <Button size="small" aria-label={t('thicker')} onClick={() => setWidth(ids, { kind: 'percent', percent: 110 })}>
          <Plus aria-hidden size={13} />
          {t('tenPercent')}
        </Button>
      </div>
    </fieldset>
  );
}

function Where({
  pageId,
  content,
  strokes,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly strokes: readonly Stroke[];
}) {
  const t = useTranslations('strokes');
  const canvas = useTranslations('canvas');
  const nameOf = useLayerName();
  const { moveTo, clip, mirror } = useStrokeActions(pageId);
  const ids = strokes.map(({ id }) => id);
  const laid = strokesOf(content);
  const layerId = common(strokes, ({ id }) => laid.get(id)?.layer.id ?? '');
  const ink = layersAsSeen(content.layers).filter(
    ({ kind, isLocked, id }) => kind === 'ink' && (!isLocked || id === layerId),
  );
  const panels = new Set(content.panels.map(({ id }) => id));
  return (
    <div className="flex flex-col gap-2">
      {ink.length > 1 && (
        <SelectField
          label={canvas('onLayer')}
          value={layerId ?? ''}
          options={[
            ...(layerId === null ? [{ value: '', label: canvas('several') }] : []),
            ...ink.map((layer) => ({ value: layer.id, label: nameOf(layer, content.layers) })),
          ]}
          onChange={({ target: { value } }) => {
            if (value !== '' && value !== layerId) moveTo(ids, value);
          }}
        />
      )}
      <Switch
        label={t('clipped')}
        isOn={strokes.every(({ panelId }) => panelId !== null && panels.has(panelId))}
        onChange={(isClipped) => clip(ids, isClipped)}
      />
      <div role="group" aria-label={t('mirror')} className="flex">
        <IconButton
          className="lg:size-8"
          icon={FlipHorizontal2}
          label={t('mirrorAcross')}
          onClick={() => mirror(ids, 'across')}
        />
        <IconButton
          className="lg:size-8"
          icon={FlipVertical2}
          label={t('mirrorDown')}
          onClick={() => mirror(ids, 'down')}
        />
      </div>
    </div>
  );
}

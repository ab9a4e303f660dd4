'use client';

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  Copy,
  Trash2,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { ALIGNMENTS, DISTRIBUTIONS } from '@/lib/domain/page/selection/align';
import { withLayerOf } from '@/lib/domain/page/layers/change-layers';
import { coloursOf, itemsOfColour } from '@/lib/domain/page/selection/select-alike';
import { withInkInPanel } from '@/lib/domain/page/selection/layer-to-panel';
import { frameOfItems, type SelectionFrame } from '@/lib/domain/page/selection/selection-frame';
import { layerOfBalloon, type PageItem } from '@/lib/domain/page/selection/page-items';
import {
  moveBy,
  scaleAbout,
  turnAbout,
  type SelectionTransform,
} from '@/lib/domain/page/selection/transform-selection';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { useDeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { useCanvas } from './canvas-store';
import { movable } from './movable';
import { NumberField } from './number-field';
import { useLayerName } from './use-layer-name';
import type { SelectionActions } from './use-selection-actions';

const ICONS = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  across: AlignHorizontalSpaceAround,
  down: AlignVerticalSpaceAround,
} as const;

interface SelectionProps {
  readonly pageId: string;
  /** As it is seen. */
  readonly content: SavePage;
  readonly stage: DeskStage;
  readonly actions: SelectionActions;
}

/** Several things at once, or strokes: how many, where, and what can be done with all of them. */
export function SelectionInspector(props: SelectionProps) {
  const t = useTranslations('canvas');
  const { canEdit } = useDeskFacts();
  const selection = useDesk((state) => state.selection);
  const things = movable({ content: props.content, selection, stage: props.stage, canEdit });
  const count = (kind: PageItem['kind']): number => selection.filter((one) => one.kind === kind).length;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-read font-semibold">{t('selected', { count: selection.length })}</h2>
        <p className="text-small text-ink-soft">
          {t('whatIsSelected', {
            panels: count('panel'),
            balloons: count('balloon'),
            strokes: count('stroke'),
            effects: count('effect'),
            areas: count('area'),
          })}
        </p>
      </div>
      <Arrange {...props} things={things} />
    </div>
  );
}

/** Numbers of the frame round what is selected, and commands for all of it. */
export function Arrange({
  pageId,
  content,
  actions,
  things,
}: SelectionProps & { readonly things: readonly PageItem[] }) {
  const t = useTranslations('canvas');
  const frame = frameOfItems(content, things);
  if (frame === null) return null;
  return (
    <>
      <FrameNumbers frame={frame} onChange={(transform) => actions.transform(transform)} />
      {things.length > 1 && (
        <div role="group" aria-label={t('arrange')} className="flex flex-wrap">
          {ALIGNMENTS.map((to) => (
            <IconButton
              key={to}
              className="lg:size-8"
              icon={ICONS[to]}
              label={t(`align.${to}`)}
              onClick={() => actions.align(to)}
            />
          ))}
          {DISTRIBUTIONS.map((along) => (
            <IconButton
              key={along}
              className="lg:size-8"
              icon={ICONS[along]}
              label={t(`distribute.${along}`)}
              disabled={things.length < 3}
              onClick={() => actions.distribute(along)}
            />
          ))}
        </div>
      )}
      <LayerChoice pageId={pageId} content={content} things={things} />
      <PanelChoice pageId={pageId} content={content} things={things} />
      <SameColour content={content} things={things} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={actions.duplicate} disabled={things.every(({ kind }) => kind === 'panel')}>
          <Copy aria-hidden size={15} />
          {t('duplicate')}
        </Button>
        <Button size="small" onClick={actions.remove}>
          <Trash2 aria-hidden size={15} />
          {t('remove')}
        </Button>
      </div>
    </>
  );
}

/** Which sheet of letters balloons lie on, where a page has several. */
function LayerChoice({
  pageId,
  content,
  things,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly things: readonly PageItem[];
}) {
  const t = useTranslations('canvas');
  const nameOf = useLayerName();
  const letters = content.layers.filter(({ kind }) => kind === 'letters');
  const balloons = content.balloons.filter(({ id }) => things.some((one) => one.kind === 'balloon' && one.id === id));
  if (letters.length < 2 || balloons.length === 0) return null;
  const on = new Set(balloons.map((one) => layerOfBalloon(one, content.layers)?.id));
  const [only] = on;
  return (
    <SelectField
      label={t('onLayer')}
      value={on.size === 1 ? (only ?? '') : ''}
      options={[
        ...(on.size === 1 ? [] : [{ value: '', label: t('several') }]),
        ...letters.map((layer) => ({ value: layer.id, label: nameOf(layer, content.layers) })),
      ]}
      onChange={({ target: { value } }) => {
        if (value === '') return;
        const ids = new Set(balloons.map(({ id }) => id));
        useDesk.getState().edit(pageId, (page) => withLayerOf(page, ids, value));
      }}
    />
  );
}

/** The panel that strokes, areas and effects are moved to. */
function PanelChoice({
  pageId,
  content,
  things,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly things: readonly PageItem[];
}) {
  const t = useTranslations('canvas');
  const desk = useTranslations('desk');
  const hasInk = things.some(({ kind }) => kind === 'stroke' || kind === 'area' || kind === 'effect');
  if (!hasInk || content.panels.length === 0) return null;
  return (
    <SelectField
      label={t('moveToPanel')}
      value=""
      options={[
        { value: '', label: t('choosePanel') },
        ...content.panels.map(({ id }, index) => ({ value: id, label: desk('panelName', { number: index + 1 }) })),
      ]}
      onChange={({ target: { value } }) => {
        if (value !== '') useDesk.getState().edit(pageId, (page) => withInkInPanel(page, things, value));
      }}
    />
  );
}

/** Selects everything that has a colour of what is selected. */
function SameColour({ content, things }: { readonly content: SavePage; readonly things: readonly PageItem[] }) {
  const t = useTranslations('canvas');
  const colours = useMemo(() => coloursOf(content, things), [content, things]);
  if (colours.size === 0) return null;
  return (
    <Button
      size="small"
      className="w-fit"
      onClick={() => {
        const alike = itemsOfColour(content, colours);
        useDesk.getState().select(alike);
        useCanvas.getState().announce(t('selected', { count: alike.length }));
      }}
    >
      {t('selectColour')}
    </Button>
  );
}

function FrameNumbers({
  frame,
  onChange,
}: {
  readonly frame: SelectionFrame;
  readonly onChange: (transform: SelectionTransform) => void;
}) {
  const t = useTranslations('canvas');
  const { at, widthMm, heightMm, turnDeg } = frame;
  const [left, top] = [at.x - widthMm / 2, at.y - heightMm / 2];
  const size = (scaleX: number, scaleY: number) =>
    onChange(scaleAbout({ x: left, y: top }, { scaleX, scaleY, axesDeg: turnDeg }));
  return (
    <div className="grid grid-cols-2 gap-2">
      <NumberField label="X" value={left} onChange={(x) => onChange(moveBy(x - left, 0))} />
      <NumberField label="Y" value={top} onChange={(y) => onChange(moveBy(0, y - top))} />
      <NumberField
        label={t('wide')}
        value={widthMm}
        least={1}
        onChange={(width) => widthMm > 0 && size(width / widthMm, 1)}
      />
      <NumberField
        label={t('high')}
        value={heightMm}
        least={1}
        onChange={(height) => heightMm > 0 && size(1, height / heightMm)}
      />
      <NumberField
        label={t('turn')}
        value={turnDeg}
        unit="°"
        onChange={(turn) => onChange(turnAbout(at, turn - turnDeg))}
      />
    </div>
  );
}

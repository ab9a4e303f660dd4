'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { layersAsSeen } from '@/lib/domain/page/layers/layer-tree';
import { layerOfBalloon, unionOf } from '@/lib/domain/page/selection/page-items';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { strokeBox } from '@/lib/domain/page/strokes/stroke-hit';
import { EffectTargets } from './effect-targets';
import { AreaTargets } from './area-targets';
import { BoxTarget } from './box-target';
import { useDeskFacts } from '../desk-context';
import { panelWords } from './panel-words';
import { useFocusTarget } from './use-focus-target';
import { useLayerName } from './use-layer-name';

/**
 * Everything on the page for those who use keys or hear it read: in reading order, each panel before its balloons, then
 * the strokes of each layer of ink together. What is seen lies on the sheets below.
 */
export const FocusTargets = memo(function FocusTargets({
  content,
  onWrite,
}: {
  readonly content: SavePage;
  readonly onWrite: (balloonId: string) => void;
}) {
  const { panels, balloons } = content;
  const layers = layersAsSeen(content.layers);
  const pictures = layers.find(({ kind }) => kind === 'pictures');
  const seen = balloons.filter((one) => layerOfBalloon(one, layers)?.isVisible === true);
  const free = seen.filter(({ panelId }) => panelId === null);
  return (
    <>
      {panels.map((panel, index) => (
        <PanelTargets key={panel.id} isHidden={pictures?.isVisible === false} panel={panel} number={index + 1}>
          {seen
            .filter(({ panelId }) => panelId === panel.id)
            .map((balloon) => (
              <BalloonTarget key={balloon.id} balloon={balloon} onWrite={onWrite} />
            ))}
        </PanelTargets>
      ))}
      {free.map((balloon) => (
        <BalloonTarget key={balloon.id} balloon={balloon} onWrite={onWrite} />
      ))}
      {layers.map((layer) => layer.isVisible && <AreaTargets key={layer.id} areas={layer.areas} />)}
      {layers.map((layer) => layer.isVisible && <EffectTargets key={layer.id} effects={layer.effects} />)}
      {layers.map((layer) =>
        layer.kind === 'ink' && layer.isVisible && (layer.strokes?.length ?? 0) > 0 ? (
          <InkTarget key={layer.id} layer={layer} layers={layers} />
        ) : null,
      )}
    </>
  );
});

function PanelTargets({
  panel,
  number,
  isHidden,
  children,
}: {
  readonly panel: SavePage['panels'][number];
  readonly number: number;
  readonly isHidden: boolean;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations('desk');
  const { company } = useDeskFacts();
  const target = useFocusTarget([{ kind: 'panel', id: panel.id }]);
  const shows = panelWords(panel.content, company.people);
  const name = t('panelName', { number });
  return (
    <>
      {!isHidden && (
        <path d={polygonPath(panel.polygon)} {...target} aria-label={shows === '' ? name : `${name}: ${shows}`} />
      )}
      {children}
    </>
  );
}

function BalloonTarget({
  balloon,
  onWrite,
}: {
  readonly balloon: Balloon;
  readonly onWrite: (balloonId: string) => void;
}) {
  const t = useTranslations('desk');
  const canvas = useTranslations('canvas');
  const target = useFocusTarget([{ kind: 'balloon', id: balloon.id }], () => onWrite(balloon.id));
  const { at, widthMm, heightMm, turnDeg, text, kind, speaker } = balloon;
  const words = t('balloonName', { text: text === '' ? t('empty') : text });
  const voice = canvas('voiceOf', { voice: t(`kind.${kind}`), who: speaker === '' ? 'nobody' : speaker });
  return (
    <rect
      x={at.x - widthMm / 2}
      y={at.y - heightMm / 2}
      width={widthMm}
      height={heightMm}
      transform={`rotate(${turnDeg} ${at.x} ${at.y})`}
      {...target}
      aria-label={`${words} (${voice})`}
    />
  );
}

function InkTarget({ layer, layers }: { readonly layer: PageLayer; readonly layers: readonly PageLayer[] }) {
  const t = useTranslations('canvas');
  const nameOf = useLayerName();
  const strokes = layer.strokes ?? [];
  const box = unionOf(strokes.map(strokeBox));
  if (box === null) return null;
  return (
    <BoxTarget
      things={strokes.map(({ id }) => ({ kind: 'stroke', id }))}
      box={box}
      label={t('strokesOn', { layer: nameOf(layer, layers), count: strokes.length })}
    />
  );
}

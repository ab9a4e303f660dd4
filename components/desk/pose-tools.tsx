'use client';

import { ClipboardPaste, Copy, FlipHorizontal2, PersonStanding, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Character } from '@/lib/contracts/characters';
import type { Staging } from '@/lib/contracts/staging';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { canMirror } from '@/lib/rough/posing';
import { HUMANLIKE_KINDS, poseWord } from '@/lib/rough/vocabulary';
import { seeFigure } from '../posing/ask-posing';
import { withMirror, withPose } from '../posing/change-pose';
import { PoseAngles } from '../posing/pose-angles';
import { usePosedFigure } from '../posing/use-posed-figure';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { useCanvas } from './canvas/canvas-store';
import { useDesk } from './desk-store';
import { HandShapes } from './hand-shapes';
import { InspectorSection } from './inspector-section';
import { withContent } from './page-changes';
import { useRough } from './panel-layer';
import { usePoseEdit } from './pose-layer';

type Panel = SavePage['panels'][number];

interface PoseToolsProps {
  readonly pageId: string;
  readonly panel: Panel;
  readonly index: number;
  readonly character: Character;
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
}

/** Posing somebody of a panel by hand: handles on the page, mirror, copy and paste, angles, shapes of the hands. */
export function PoseTools(props: PoseToolsProps) {
  const { pageId, panel, index, character } = props;
  const t = useTranslations('posing');
  const { posing, copiedPose, pose, copyPose, announce } = useCanvas();
  const { specification } = useRough(panel, props.balloons, props.states);
  const { staging } = panel.content;
  const member = staging.cast[index];
  if (member === undefined) return null;
  const kind = character.traits.extras.kind ?? 'human';
  if (!HUMANLIKE_KINDS.some((one) => one === kind)) return <p className="text-small text-ink-soft">{t('animal')}</p>;
  const isPosing = posing?.panelId === panel.id && posing.index === index;
  const isPaired = staging.pair !== null && index < 2;
  const isOneSided = member.pose !== null && !canMirror(poseWord(member.pose));
  const change = (work: (now: Staging) => Staging) =>
    useDesk.getState().edit(pageId, (page) => {
      const now = page.panels.find(({ id }) => id === panel.id);
      return now === undefined ? page : withContent(page, panel.id, { staging: work(now.content.staging) });
    });
  const mirror = async () => {
    const figure = await seeFigure({ specification, index });
    if (figure !== null) change((now) => withMirror(now, index, figure.joints));
  };
  const copy = async () => {
    const figure = await seeFigure({ specification, index });
    const { pose: named, view } = member;
    copyPose({ pose: named, view, ...(figure === null ? {} : { joints: figure.joints }) });
    announce(t('copied'));
  };
  const why = isPaired ? t('pair') : isOneSided ? t('oneSided') : null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1">
        <Button
          size="small"
          aria-pressed={isPosing}
          look={isPosing ? 'primary' : 'plain'}
          onClick={() => pose(isPosing ? null : { panelId: panel.id, index })}
        >
          <PersonStanding aria-hidden size={15} />
          {isPosing ? t('done') : t('pose')}
        </Button>
        <IconButton icon={FlipHorizontal2} label={t('mirror')} disabled={why !== null} onClick={() => void mirror()} />
        <IconButton icon={Copy} label={t('copy')} onClick={() => void copy()} />
        <IconButton
          icon={ClipboardPaste}
          label={t('paste')}
          disabled={copiedPose === null}
          onClick={() => copiedPose && change((now) => withPose(now, index, copiedPose))}
        />
        <IconButton
          icon={RotateCcw}
          label={t('reset')}
          disabled={member.joints === undefined}
          onClick={() => change((now) => withPose(now, index, { pose: member.pose, view: member.view }))}
        />
      </div>
      {isPosing && <p className="text-small text-ink-soft">{t('hint')}</p>}
      {isPosing && why !== null && <p className="text-small text-ink-soft">{why}</p>}
      {isPosing && <PoseFields {...props} />}
    </div>
  );
}

function PoseFields({ pageId, panel, index, character, balloons, states }: PoseToolsProps) {
  const t = useTranslations('posing');
  const { specification } = useRough(panel, balloons, states);
  const change = usePoseEdit(pageId, panel.id, index);
  const { figure } = usePosedFigure({ specification, index });
  if (figure === null) return null;
  return (
    <>
      <InspectorSection title={t('angles')} isOpen>
        <PoseAngles who={{ specification, index }} figure={figure} onChange={change} />
      </InspectorSection>
      <InspectorSection title={t('hands')} isOpen>
        <HandShapes
          character={character}
          joints={figure.joints}
          onChange={(joints) => change({ joints, places: [] }, undefined)}
        />
      </InspectorSection>
    </>
  );
}

'use client';

import { Trash2, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTypefaces } from '@/lib/client/typefaces';
import { MOST_LETTERS, type Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import { letteringIssues } from '@/lib/domain/page/balloons/balloon-letters';
import { linkedWith } from '@/lib/domain/page/balloons/link-balloons';
import { layerOfBalloon } from '@/lib/domain/page/selection/page-items';
import { balloonsOfLayer } from '@/lib/domain/page/svg/painted-layers';
import { boxedFace } from '@/lib/lettering/faces';
import { Button } from '../ui/button';
import { TextAreaField, TextField } from '../ui/field';
import { BalloonLinkFields, BalloonTailFields } from './balloon-tail-fields';
import { BalloonTypeFields } from './balloon-type-fields';
import { BalloonPaintFields, BalloonVoiceFields } from './balloon-voice-fields';
import { BalloonWarpFields } from './balloon-warp-fields';
import { seenPage } from './canvas/seen-page';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { InspectorSection } from './inspector-section';
import { useBalloonActions } from './use-balloon-actions';
import { useLayoutActions } from './use-layout-actions';
import { useTailAim } from './use-tail-aim';

/** Words, voice, tails and type of a balloon; of several, what they share is changed together. */
export function BalloonInspector({
  pageId,
  content,
  ids,
}: {
  readonly pageId: string;
  /** As it is kept. */
  readonly content: SavePage;
  /** Of what is selected, the one that is shown first. */
  readonly ids: readonly [string, ...string[]];
}) {
  const t = useTranslations('balloon');
  const desk = useTranslations('desk');
  const { canEdit, book } = useDeskFacts();
  const shown = useDesk((state) => state.language);
  const actions = useBalloonActions(pageId);
  const layout = useLayoutActions(pageId);
  const speaks = useTailAim(pageId, ids[0]);
  const seen = seenPage(content, shown, book.languages[0] ?? 'en');
  const balloon = seen.balloons.find(({ id }) => id === ids[0]);
  if (balloon === undefined) return null;
  const { id, text, speaker, kind } = balloon;
  const layer = layerOfBalloon(balloon, seen.layers);
  const beside = layer === undefined ? [] : balloonsOfLayer(seen.balloons, seen.layers, layer.id);
  const change = (part: Partial<Balloon>, step: string) => {
    actions.change(id, part, step);
    if (isShared(part)) for (const other of ids.slice(1)) actions.change(other, part, step);
  };
  const fields = { balloon, onChange: change };
  return (
    <fieldset disabled={!canEdit} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-read font-semibold">
        {ids.length > 1 ? t('several', { count: ids.length }) : desk('balloon')}
      </legend>
      {ids.length === 1 && (
        <div className="flex flex-col gap-3 pb-2">
          <TextAreaField
            label={desk('balloonText')}
            hint={t('markHint')}
            value={text}
            rows={3}
            maxLength={MOST_LETTERS}
            onChange={(event) => change({ text: event.target.value }, 'text')}
          />
          <LetteringIssues balloon={balloon} language={actions.language} />
          <TextField
            label={t('speaker')}
            value={speaker}
            maxLength={80}
            hint={speaks.names.length === 0 ? undefined : t('speakerHint')}
            list={`people-of-${id}`}
            onChange={({ target }) => {
              change({ speaker: target.value }, 'speaker');
              void speaks.aim(target.value);
            }}
          />
          <datalist id={`people-of-${id}`}>
            {speaks.names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      )}
      <InspectorSection title={t('shape')} isOpen>
        <BalloonVoiceFields {...fields} onTighten={() => ids.forEach(actions.tighten)} />
      </InspectorSection>
      {kind !== 'sfx' && (
        <InspectorSection title={t('tails')} isOpen>
          <BalloonTailFields {...fields} />
        </InspectorSection>
      )}
      {kind !== 'sfx' && (
        <InspectorSection title={t('links')}>
          <BalloonLinkFields
            linked={linkedWith(beside, id)}
            partner={partnerOf(beside, ids)}
            onLink={(how) => partnersOf(beside, ids).forEach(([a, b]) => actions.link(a.id, b.id, how))}
            onUnlink={() => actions.unlink(id)}
          />
        </InspectorSection>
      )}
      {kind === 'sfx' && (
        <InspectorSection title={t('sound')} isOpen>
          <BalloonWarpFields {...fields} />
        </InspectorSection>
      )}
      <InspectorSection title={t('type')}>
        <BalloonTypeFields {...fields} />
      </InspectorSection>
      <InspectorSection title={t('more')}>
        <BalloonPaintFields {...fields} />
      </InspectorSection>
      {canEdit && (
        <Button
          size="small"
          className="self-start"
          onClick={() => {
            for (const one of ids) layout.removeBalloon(one);
          }}
        >
          <Trash2 aria-hidden size={15} />
          {desk('removeBalloon')}
        </Button>
      )}
    </fieldset>
  );
}

/** What makes sense for several balloons at once: looks, not words nor places. */
const OWN: readonly (keyof Balloon)[] = ['text', 'speaker', 'tail', 'moreTails', 'shape'];

function isShared(part: Partial<Balloon>): boolean {
  return !OWN.some((key) => key in part && part[key] !== null);
}

/** The other balloon that is selected, or the next in reading order, or else the one before. */
function partnerOf(beside: readonly Balloon[], ids: readonly string[]): Balloon | null {
  const able = beside.filter(({ kind }) => kind !== 'sfx');
  const other = able.find(({ id }) => id === ids[1]);
  if (other !== undefined) return other;
  const at = able.findIndex(({ id }) => id === ids[0]);
  return able[at + 1] ?? able[at - 1] ?? null;
}

/** Pairs to link: each selected balloon with the next, or the only one with its partner. */
function partnersOf(beside: readonly Balloon[], ids: readonly string[]): (readonly [Balloon, Balloon])[] {
  const chosen = beside.filter(({ id, kind }) => ids.includes(id) && kind !== 'sfx');
  const [only] = chosen;
  if (chosen.length === 1 && only !== undefined) {
    const partner = partnerOf(beside, [only.id]);
    return partner === null ? [] : [[only, partner]];
  }
  return chosen.flatMap((one, index) => {
    const next = chosen[index + 1];
    return next === undefined ? [] : [[one, next] as const];
  });
}

function LetteringIssues({ balloon, language }: { readonly balloon: Balloon; readonly language: string }) {
  const t = useTranslations('balloon');
  const { lettering, project } = useDeskFacts();
  const { data: own } = useTypefaces(project.id);
  if (lettering === null) return null;
  const nameOf = (face: string): string =>
    boxedFace(face)?.name ?? own?.find(({ id }) => `own:${id}` === face)?.family ?? '';
  const issues = letteringIssues({ balloon, lettering, language });
  if (issues.length === 0) return null;
  return (
    <ul role="status" className="flex flex-col gap-1">
      {issues.map((issue, index) => (
        <li key={`${issue.kind}${index}`} className="flex gap-1.5 text-small">
          <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
          {t(`trouble.${issue.kind}`, {
            part: 'part' in issue ? issue.part : '',
            font: 'face' in issue ? nameOf(issue.face) : '',
          })}
        </li>
      ))}
    </ul>
  );
}

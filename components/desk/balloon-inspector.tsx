'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BALLOON_KINDS, type Balloon } from '@/lib/contracts/balloons';
import { balloonSize, USUAL_LETTER_MM } from '@/lib/domain/page/balloon-size';
import { FACES, OFFERED_FACES } from '@/lib/lettering/faces';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { Slider } from '../ui/slider';
import { Switch } from '../ui/switch';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { withBalloon } from './page-changes';
import { useLayoutDeeds } from './use-layout-deeds';

/** Words, voice and type of a balloon. */
export function BalloonInspector({ pageId, balloon }: { readonly pageId: string; readonly balloon: Balloon }) {
  const t = useTranslations('desk');
  const { canEdit, lettering } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const deeds = useLayoutDeeds(pageId);
  const change = (part: Partial<Balloon>, step: string) =>
    edit(pageId, (page) => withBalloon(page, balloon.id, part), `${step}-${balloon.id}`);
  const missing = lettering?.missing(balloon.text) ?? [];
  const size = balloon.sizeMm ?? USUAL_LETTER_MM;
  return (
    <fieldset disabled={!canEdit} className="flex flex-col gap-4">
      <legend className="mb-3 text-read font-semibold">{t('balloon')}</legend>
      <label className="flex flex-col gap-1 text-tool font-semibold text-ink-soft">
        {t('balloonText')}
        <textarea
          value={balloon.text}
          rows={3}
          maxLength={2000}
          onChange={(event) => change({ text: event.target.value }, 'text')}
          className="rounded-koma border border-hairline bg-raised px-2.5 py-1.5 text-read font-normal text-ink"
        />
      </label>
      {missing.length > 0 && (
        <p role="status" className="text-small text-mark-strong">
          {t('missingLetters', { letters: missing.join(' ') })}
        </p>
      )}
      <SelectField
        label={t('voice')}
        value={balloon.kind}
        options={BALLOON_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={({ target }) => {
          const kind = BALLOON_KINDS.find((one) => one === target.value);
          if (kind) change({ kind }, 'kind');
        }}
      />
      <SelectField
        label={t('face')}
        value={balloon.face ?? ''}
        options={[
          { value: '', label: t('usualFace') },
          ...OFFERED_FACES.map((name) => ({ value: name, label: FACES[name].name })),
        ]}
        onChange={({ target }) => change({ face: target.value === '' ? null : target.value }, 'face')}
      />
      <SelectField
        label={t('setIn')}
        value={balloon.direction ?? ''}
        options={[
          { value: '', label: t('byLanguage') },
          { value: 'horizontal', label: t('inRows') },
          { value: 'vertical', label: t('inColumns') },
        ]}
        onChange={({ target: { value } }) =>
          change({ direction: value === 'horizontal' || value === 'vertical' ? value : null }, 'direction')
        }
      />
      <Slider
        label={t('letterSize')}
        value={size}
        min={1.5}
        max={24}
        step={0.1}
        valueText={balloon.sizeMm === null ? t('fitting') : `${size.toFixed(1)} mm`}
        onChange={(sizeMm) => change({ sizeMm }, 'size')}
      />
      <Switch
        label={t('tail')}
        isOn={balloon.tail !== null}
        onChange={(isOn) =>
          change({ tail: isOn ? { x: balloon.at.x, y: balloon.at.y + balloon.heightMm / 2 + 10 } : null }, 'tail')
        }
      />
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            onClick={() => change({ ...balloonSize({ ...balloon, letterMm: size }, lettering), sizeMm: null }, 'fit')}
          >
            {t('growToText')}
          </Button>
          <Button size="small" onClick={() => deeds.removeBalloon(balloon.id)}>
            <Trash2 aria-hidden size={15} />
            {t('removeBalloon')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

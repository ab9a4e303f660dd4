'use client';

import { Plus, Unlink, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { LinkKind } from '@/lib/domain/page/balloons/balloon-links';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Slider } from '../ui/slider';
import type { BalloonFieldsProps } from './balloon-fields';

const MOST_TAILS = 5;

/** Where a balloon's tails point, and how they are drawn. */
export function BalloonTailFields({ balloon, onChange }: BalloonFieldsProps) {
  const t = useTranslations('balloon');
  const { tail, moreTails, tailWidthMm, tailBend, at, widthMm, heightMm } = balloon;
  const tails = tail === null ? moreTails : [tail, ...moreTails];
  const keep = (all: readonly Balloon['at'][]) => {
    const [first, ...others] = all;
    onChange({ tail: first ?? null, moreTails: others, isAuto: false }, 'tails');
  };
  const usualWidth = Math.min(widthMm, heightMm) * 0.11 + 1.5;
  return (
    <>
      {tails.length === 0 && <p className="text-small text-ink-soft">{t('noTail')}</p>}
      {tails.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tails.map((one, index) => (
            <li
              key={`${index}-${one.x}-${one.y}`}
              className="flex items-center rounded-koma border border-hairline bg-raised pl-2 text-tool"
            >
              {t('tailNumber', { number: index + 1 })}
              <IconButton
                icon={X}
                label={t('removeTail', { number: index + 1 })}
                className="size-7"
                onClick={() => keep(tails.filter((_, other) => other !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      {tails.length < MOST_TAILS && (
        <Button
          size="small"
          className="self-start"
          onClick={() => {
            // Beside the last one, so that both can be taken hold of.
            const across = (tails.length % 2 === 0 ? 1 : -1) * Math.ceil(tails.length / 2) * 10;
            keep([...tails, { x: at.x + across, y: at.y + heightMm / 2 + 10 }]);
          }}
        >
          <Plus aria-hidden size={15} />
          {t('addTail')}
        </Button>
      )}
      {tails.length > 0 && (
        <>
          <Slider
            label={t('tailWidth')}
            value={tailWidthMm ?? usualWidth}
            min={0.5}
            max={20}
            step={0.1}
            valueText={`${(tailWidthMm ?? usualWidth).toFixed(1)} mm`}
            onChange={(width) => onChange({ tailWidthMm: width }, 'tail-width')}
          />
          <Slider
            label={t('tailBend')}
            value={tailBend}
            min={-1}
            max={1}
            step={0.02}
            valueText={`${Math.round(tailBend * 100)} %`}
            ends={[t('left'), t('right')]}
            onChange={(bend) => onChange({ tailBend: bend }, 'tail-bend')}
          />
        </>
      )}
    </>
  );
}

/** Which balloons share this one's outline. */
export function BalloonLinkFields({
  linked,
  partner,
  onLink,
  onUnlink,
}: {
  /** Those that hang together with it. */
  readonly linked: readonly Balloon[];
  /** The other one that is selected, or the next in reading order. */
  readonly partner: Balloon | null;
  readonly onLink: (kind: LinkKind) => void;
  readonly onUnlink: () => void;
}) {
  const t = useTranslations('balloon');
  const desk = useTranslations('desk');
  const shortOf = ({ text }: Balloon): string => (text.trim() === '' ? desk('empty') : shortened(text));
  const isNew = partner !== null && !linked.some(({ id }) => id === partner.id);
  return (
    <>
      {linked.length > 0 && (
        <p className="text-small text-ink-soft">{t('linkedTo', { texts: linked.map(shortOf).join(' · ') })}</p>
      )}
      <div className="flex flex-col items-start gap-2">
        {isNew &&
          (['joined', 'linked'] as const).map((kind) => (
            <Button key={kind} size="small" className="max-w-full" onClick={() => onLink(kind)}>
              <span className="truncate">{t(`linkTo.${kind}`, { text: shortOf(partner) })}</span>
            </Button>
          ))}
        {linked.length > 0 && (
          <Button size="small" onClick={onUnlink}>
            <Unlink aria-hidden size={15} />
            {t('unlink')}
          </Button>
        )}
      </div>
      {partner === null && linked.length === 0 && <p className="text-small text-ink-soft">{t('noPartner')}</p>}
    </>
  );
}

function shortened(text: string): string {
  const letters = [...text.replaceAll(/\s+/gu, ' ')];
  return letters.length > 18 ? `${letters.slice(0, 17).join('')}…` : letters.join('');
}

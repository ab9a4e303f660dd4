'use client';

import { useTranslations } from 'use-intl';
import { RoughPicture } from '../draw/rough-picture';
import { SAMPLE_PAGE, SAMPLE_PANELS } from './sample-page.data';

/** A page of roughs, before there is anything else to show. */
export function SamplePage() {
  const t = useTranslations('welcome');
  return (
    <ol
      className="relative bg-paper shadow-page"
      style={{
        aspectRatio: `${SAMPLE_PAGE.width} / ${SAMPLE_PAGE.height}`,
        width: `min(100cqw, ${(SAMPLE_PAGE.width / SAMPLE_PAGE.height) * 100}cqh)`,
      }}
    >
      {SAMPLE_PANELS.map((panel, index) => {
        const [left, top, width] = panel.at;
        return (
          <li
            key={panel.seed}
            aria-label={t('panel', { index: index + 1 })}
            className="absolute overflow-hidden bg-paper outline-2 outline-[#16130f]"
            style={{
              left: `${(left / SAMPLE_PAGE.width) * 100}%`,
              top: `${(top / SAMPLE_PAGE.height) * 100}%`,
              width: `${(width / SAMPLE_PAGE.width) * 100}%`,
              aspectRatio: `${panel.widthPx} / ${panel.heightPx}`,
            }}
          >
            <RoughPicture
              text={panel.prompt}
              seed={panel.seed}
              widthPx={panel.widthPx}
              heightPx={panel.heightPx}
              label={panel.prompt}
              className="absolute inset-0"
            />
          </li>
        );
      })}
    </ol>
  );
}

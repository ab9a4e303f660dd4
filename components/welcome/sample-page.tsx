'use client';

import { useTranslations } from 'use-intl';
import type { Generation } from '@/lib/contracts/generations';
import { GenerationPaper } from '../draw/generation-paper';
import { RoughPicture } from '../draw/rough-picture';
import { SAMPLE_PAGE, SAMPLE_PANELS, type SamplePanel } from './sample-page.data';

/** The sample as a page: every panel its rough until it is drawn. */
export function SamplePage({
  generationOf = () => undefined,
}: {
  readonly generationOf?: (panel: SamplePanel) => Generation | undefined;
}) {
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
        const generation = generationOf(panel);
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
            {generation === undefined ? (
              <RoughPicture
                text={panel.prompt}
                seed={panel.seed}
                widthPx={panel.widthPx}
                heightPx={panel.heightPx}
                label={panel.prompt}
                className="absolute inset-0"
              />
            ) : (
              <GenerationPaper generation={generation} pictureIndex={0} size="screen" />
            )}
          </li>
        );
      })}
    </ol>
  );
}

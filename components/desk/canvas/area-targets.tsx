'use client';

import { useTranslations } from 'use-intl';
import type { Area } from '@/lib/contracts/page-areas';
import { areaBox } from '@/lib/domain/page/areas/areas';
import { useFocusTarget } from './use-focus-target';

/** The areas of a layer for those who use keys or hear the page read. */
export function AreaTargets({ areas }: { readonly areas: readonly Area[] | undefined }) {
  return areas?.map((area, index) => <AreaTarget key={area.id} area={area} number={index + 1} />);
}

function AreaTarget({ area, number }: { readonly area: Area; readonly number: number }) {
  const t = useTranslations('fill');
  const target = useFocusTarget([{ kind: 'area', id: area.id }]);
  const { left, top, right, bottom } = areaBox(area);
  return (
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      {...target}
      pointerEvents="none"
      aria-label={t('name', { kind: t(`kinds.${area.fill.kind}`), number })}
    />
  );
}

'use client';

import { useTranslations } from 'use-intl';
import type { Area } from '@/lib/contracts/page-areas';
import { areaBox } from '@/lib/domain/page/areas/areas';
import { BoxTarget } from './box-target';

/** The areas of a layer for those who use keys or hear the page read. */
export function AreaTargets({ areas }: { readonly areas: readonly Area[] | undefined }) {
  const t = useTranslations('fill');
  return areas?.map((area, index) => (
    <BoxTarget
      key={area.id}
      things={[{ kind: 'area', id: area.id }]}
      box={areaBox(area)}
      label={t('name', { kind: t(`kinds.${area.fill.kind}`), number: index + 1 })}
    />
  ));
}

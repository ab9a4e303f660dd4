'use client';

import { useTranslations } from 'use-intl';
import type { PageLayer } from '@/lib/contracts/page-layers';

/** What a layer is called: its own name, or its kind, with a number where there are several. */
export function useLayerName(): (layer: PageLayer, layers: readonly PageLayer[]) => string {
  const t = useTranslations('canvas');
  return (layer, layers) => {
    if (layer.name !== '') return layer.name;
    const alike = layers.filter(({ kind, name }) => kind === layer.kind && name === '');
    const kind = t(`layerKind.${layer.kind}`);
    return alike.length > 1 ? `${kind} ${alike.findIndex(({ id }) => id === layer.id) + 1}` : kind;
  };
}

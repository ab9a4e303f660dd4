'use client';

import { useNetworks } from '@/lib/client/studio';
import type { Model } from '@/lib/contracts/models';
import { usableControls } from '@/lib/domain/control/usable-controls';

/** The names of the ControlNets that a model can be held by: its own, and those that are installed for it. */
export function useUsableControls(model: Model | null): readonly string[] {
  const takesFiles = model?.capabilities.networks === true;
  const { data: networks = [] } = useNetworks(model?.id ?? '', takesFiles);
  if (model === null) return [];
  return usableControls(
    model.capabilities,
    networks.filter(({ problem }) => problem === null),
  );
}

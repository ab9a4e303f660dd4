'use client';

import { useEffect, useRef, useState } from 'react';
import type { RoughLayout, RoughSpecification } from '@/lib/rough';
import { findLayout, cachedLayout } from './rough-layouts';
import { specificationKey } from './rough-request';

/**
 * Where people are in a specification's drawing; where they were before until that is known, so that nothing jumps. Null
 * until the first is known.
 */
export function useRoughLayout(specification: RoughSpecification): RoughLayout | null {
  const [found, setFound] = useState<RoughLayout | null>(null);
  // By what it says, not by which object says it.
  const key = specificationKey(specification);
  const latest = useRef(specification);
  useEffect(() => {
    latest.current = specification;
  });
  useEffect(() => {
    let isWanted = true;
    void findLayout(latest.current).then((layout) => {
      if (isWanted && layout !== null) setFound(layout);
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return cachedLayout(specification) ?? found;
}

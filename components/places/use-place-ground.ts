'use client';

import { useEffect, useRef, useState } from 'react';
import type { PlaceGround } from '@/lib/rough/posing';
import type { RoughSpecification } from '@/lib/rough/specification';
import { askRoughWorker } from '../rough/ask-rough-worker';

/** How a place's picture shows its ground; that of the picture before until it is known, null where it has none. */
export function usePlaceGround(specification: RoughSpecification): PlaceGround | null {
  const [ground, setGround] = useState<PlaceGround | null>(null);
  // Things, hours and weather leave the ground where it is.
  const { setting, ...rest } = specification;
  const key = JSON.stringify([setting?.tag, setting?.camera, rest.size, rest.scene]);
  const latest = useRef(specification);
  useEffect(() => {
    latest.current = specification;
  });
  useEffect(() => {
    let isWanted = true;
    void askRoughWorker({ kind: 'find-ground', specification: latest.current }).then((answer) => {
      if (isWanted && answer.kind === 'ground') setGround(answer.ground);
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return ground;
}

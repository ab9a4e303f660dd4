'use client';

import { useEffect, useRef, useState } from 'react';
import { specificationKey } from '../rough/rough-request';
import { seeFigure, type Posed } from './ask-posing';
import type { PosedFigure } from './posing-request';

/** What is known of a figure that is posed: `isLatest` once it is that of what was asked. */
export interface KnownFigure {
  readonly figure: PosedFigure | null;
  readonly isLatest: boolean;
}

/** How somebody is posed; as they were before until that is known. */
export function usePosedFigure(who: Posed): KnownFigure {
  const key = `${who.index} ${specificationKey(who.specification)}`;
  const [known, setKnown] = useState<{ readonly key: string; readonly figure: PosedFigure | null } | null>(null);
  const latest = useRef(who);
  useEffect(() => {
    latest.current = who;
  });
  useEffect(() => {
    let isWanted = true;
    void seeFigure(latest.current).then((figure) => {
      if (isWanted) setKnown({ key, figure });
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return { figure: known?.figure ?? null, isLatest: known?.key === key };
}

'use client';

import { useDeferredValue, useMemo } from 'react';
import { parsePromptTags, specificationFromTags } from '@/lib/rough/tags';
import { SpecificationPicture } from '../rough/specification-picture';

/** The rough of a compiled prompt in blue pencil: the lines that the model follows, as ink would lay them. */
export function RoughPicture({
  text,
  seed,
  widthPx,
  heightPx,
  label,
  className,
}: {
  /** The compiled prompt. */
  readonly text: string;
  readonly seed: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly label: string;
  readonly className?: string;
}) {
  const words = useDeferredValue(text);
  const { specification } = useMemo(
    () => specificationFromTags({ chunks: parsePromptTags(words), seed, widthPx, heightPx }),
    [words, seed, widthPx, heightPx],
  );
  return (
    <SpecificationPicture
      specification={specification}
      label={label}
      {...(className === undefined ? {} : { className })}
    />
  );
}

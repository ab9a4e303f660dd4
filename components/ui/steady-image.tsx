'use client';

import { useEffect, useState } from 'react';

/** A picture whose address changes: the one before stays until the next one is loaded, so nothing flickers. */
export function SteadyImage({
  address,
  label,
  className,
}: {
  readonly address: string;
  readonly label: string;
  readonly className?: string;
}) {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const image = new Image();
    image.onload = () => isWanted && setShown(address);
    image.src = address;
    return () => {
      isWanted = false;
    };
  }, [address]);
  return shown === null ? null : <img src={shown} alt={label} className={className} draggable={false} />;
}

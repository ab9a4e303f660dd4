'use client';

import type { BookPage } from '@/lib/contracts/books';
import { OrderForm } from './order-form';

/** The form of a lettering order on a selected balloon, once the balloon is saved. */
export function BalloonOrder({ page, balloonId }: { readonly page: BookPage; readonly balloonId: string }) {
  const balloon = page.balloons.find(({ id }) => id === balloonId);
  if (balloon === undefined || balloon.text.trim() === '') return null;
  return <OrderForm key={balloonId} projectId={page.projectId} pageId={page.id} balloon={balloon} />;
}

'use client';

import { Check, ListChecks, Wand2, X } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useApplyLetteringOrders, useLetteringOrders, useUpdateLetteringOrder } from '@/lib/client/reviews';
import type { BookPage } from '@/lib/contracts/books';
import type { LetteringOrder } from '@/lib/contracts/lettering-orders';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { stateOf } from './order-state';
import { useMarkWords } from './use-mark-words';
import { VerifyDialog } from './verify-dialog';

/** The lettering orders of a page: carry them out in one click, and verify that they were. */
export function OrdersSection({
  page,
  format,
  canApply,
  canOrder,
  flush,
  onSelect,
}: {
  readonly page: BookPage;
  readonly format: PageFormat;
  readonly canApply: boolean;
  readonly canOrder: boolean;
  /** Runs work once everything that was changed is saved. */
  readonly flush: (then: () => void) => void;
  readonly onSelect: (item: { readonly kind: 'balloon'; readonly id: string }) => void;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const { data, error, refetch } = useLetteringOrders(page.id, page.revision);
  const apply = useApplyLetteringOrders({ projectId: page.projectId, pageId: page.id });
  const [isVerifying, setVerifying] = useState(false);
  const orders = data?.items ?? [];
  const open = orders.filter(({ state }) => state === 'open');
  const carryOut = (orderIds: string[]) =>
    flush(() =>
      apply.mutate(
        { orderIds, revision: page.revision },
        { onSuccess: () => toast(t('applied', { count: orderIds.length })), onError: notify },
      ),
    );
  return (
    <div className="flex flex-col gap-2">
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && orders.length === 0 && <p className="text-small text-ink-soft">{t('noOrders')}</p>}
      <ul className="flex flex-col divide-y divide-hairline">
        {orders.map((order) => (
          <OrderLine
            key={order.id}
            order={order}
            onSelect={() => onSelect({ kind: 'balloon', id: order.balloonId })}
            onApply={canApply && order.state === 'open' && !apply.isPending ? () => carryOut([order.id]) : null}
            canOrder={canOrder}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {canApply && open.length > 1 && (
          <Button size="small" disabled={apply.isPending} onClick={() => carryOut(open.map(({ id }) => id))}>
            <Wand2 aria-hidden size={15} />
            {t('applyAll')}
          </Button>
        )}
        {orders.length > 0 && (
          <Button size="small" onClick={() => setVerifying(true)}>
            <ListChecks aria-hidden size={15} />
            {t('verifyFixes')}
          </Button>
        )}
      </div>
      {isVerifying && (
        <VerifyDialog
          page={page}
          format={format}
          orders={orders}
          canVerify={canOrder}
          onClose={() => setVerifying(false)}
        />
      )}
    </div>
  );
}

function OrderLine({
  order,
  onSelect,
  onApply,
  canOrder,
}: {
  readonly order: LetteringOrder;
  readonly onSelect: () => void;
  readonly onApply: (() => void) | null;
  readonly canOrder: boolean;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const update = useUpdateLetteringOrder(order.pageId);
  const wordsOf = useMarkWords();
  return (
    <li className="flex items-center gap-1 py-1">
      <button type="button" onClick={onSelect} className="min-h-8 min-w-0 flex-1 text-left text-small max-lg:min-h-11">
        <span className="font-semibold underline wrap-anywhere">{wordsOf(order.mark)}</span>
        <span className="block text-ink-soft">
          {[
            t(stateOf(order)),
            ...(order.roundNumber === null ? [] : [t('fromRound', { number: order.roundNumber })]),
            order.authorName,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {order.note !== '' && <span className="block wrap-anywhere">{order.note}</span>}
      </button>
      {order.state === 'verified' && <Check aria-hidden size={16} className="shrink-0" />}
      {onApply !== null && (
        <IconButton icon={Wand2} label={`${t('apply')}: ${wordsOf(order.mark)}`} onClick={onApply} />
      )}
      {canOrder && order.state === 'open' && (
        <IconButton
          icon={X}
          label={`${t('withdrawOrder')}: ${wordsOf(order.mark)}`}
          disabled={update.isPending}
          onClick={() => update.mutate({ orderId: order.id, state: 'withdrawn' }, { onError: notify })}
        />
      )}
    </li>
  );
}

'use client';

import { Check, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { currentImageAddress, useUpdateLetteringOrder, versionImageAddress } from '@/lib/client/reviews';
import type { Balloon } from '@/lib/contracts/balloons';
import type { BookPage } from '@/lib/contracts/books';
import type { LetteringOrder } from '@/lib/contracts/lettering-orders';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useProblem } from '../ui/use-problem';
import { stateOf } from './order-state';
import { useMarkWords } from './use-mark-words';

/** Enough to read ruby. */
const VERIFY_DPI = 150;
/** Of paper around a balloon. */
const AROUND_MM = 6;

/** Each order beside its balloon before and now, ticked off one by one; what is not done stays for the next round. */
export function VerifyDialog({
  page,
  format,
  orders,
  canVerify,
  onClose,
}: {
  readonly page: BookPage;
  readonly format: PageFormat;
  readonly orders: readonly LetteringOrder[];
  readonly canVerify: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations('review');
  return (
    <Dialog title={t('verifyFixes')} description={t('verifyText')} isOpen isWide onClose={onClose}>
      <ul className="flex flex-col divide-y divide-hairline">
        {orders.map((order) => (
          <VerifyLine
            key={order.id}
            order={order}
            now={page.balloons.find(({ id }) => id === order.balloonId) ?? null}
            address={currentImageAddress(page, VERIFY_DPI)}
            format={format}
            canVerify={canVerify}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function VerifyLine({
  order,
  now,
  address,
  format,
  canVerify,
}: {
  readonly order: LetteringOrder;
  readonly now: Balloon | null;
  readonly address: string;
  readonly format: PageFormat;
  readonly canVerify: boolean;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const update = useUpdateLetteringOrder(order.pageId);
  const words = useMarkWords()(order.mark);
  const set = (state: 'open' | 'verified') => update.mutate({ orderId: order.id, state }, { onError: notify });
  const isVerified = order.state === 'verified';
  return (
    <li className="grid gap-3 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_12rem]">
      <Crop
        name={`${t('before')}: ${words}`}
        caption={t('before')}
        balloon={order.before}
        format={format}
        address={order.versionId === null ? null : versionImageAddress(order.versionId, VERIFY_DPI)}
      />
      <Crop name={`${t('after')}: ${words}`} caption={t('after')} balloon={now} format={format} address={address} />
      <div className="flex flex-col gap-1.5 text-small">
        <p className="font-semibold wrap-anywhere">{words}</p>
        <p className={order.isDone === true || isVerified ? 'text-ink-soft' : 'font-semibold text-mark-strong'}>
          {t(stateOf(order))}
        </p>
        {canVerify && !isVerified && (
          <Button size="small" className="w-fit" disabled={update.isPending} onClick={() => set('verified')}>
            <Check aria-hidden size={15} />
            {t('verify')}
          </Button>
        )}
        {canVerify && order.state !== 'open' && (
          <Button size="small" look="quiet" className="w-fit" disabled={update.isPending} onClick={() => set('open')}>
            <RotateCcw aria-hidden size={15} />
            {t('reopen')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What a page's picture shows around a balloon; its words where there is no picture. */
function Crop({
  name,
  caption,
  balloon,
  address,
  format,
}: {
  readonly name: string;
  readonly caption: string;
  readonly balloon: Balloon | null;
  readonly address: string | null;
  readonly format: PageFormat;
}) {
  return (
    <figure className="flex flex-col gap-1">
      {balloon !== null && address !== null ? (
        <svg
          viewBox={around(balloon)}
          role="img"
          aria-label={name}
          className="max-h-56 w-full rounded-[4px] border border-hairline bg-paper"
        >
          <image
            href={address}
            x={0}
            y={0}
            width={format.widthMm}
            height={format.heightMm}
            preserveAspectRatio="none"
          />
        </svg>
      ) : (
        <p className="rounded-[4px] border border-hairline bg-paper p-3 text-small whitespace-pre-line">
          {balloon?.text ?? '—'}
        </p>
      )}
      <figcaption className="text-small text-ink-soft">{caption}</figcaption>
    </figure>
  );
}

function around({ at, widthMm, heightMm }: Balloon): string {
  const [width, height] = [widthMm + 2 * AROUND_MM, heightMm + 2 * AROUND_MM];
  return `${at.x - width / 2} ${at.y - height / 2} ${width} ${height}`;
}

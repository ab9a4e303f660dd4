'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateInvitation, useSendInvitation } from '@/lib/client/people';
import { useSettings } from '@/lib/client/studio';
import type { CreateInvitation } from '@/lib/contracts/invitations';
import { emailSchema } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/**
 * Creates the link of an invitation: for anybody who has it, or for one address. There it is sent where the studio has a mail
 * server; it can be copied in any case.
 */
export function InvitationForm({
  wish,
  children,
}: {
  readonly wish: Partial<CreateInvitation>;
  /** What else is chosen. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations('invitations');
  const { data: settings } = useSettings();
  const create = useCreateInvitation();
  const send = useSendInvitation();
  const { notify, describe } = useProblem();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const sends = settings?.sendsMail === true;
  const isPending = create.isPending || send.isPending;
  const submit = () => {
    if (isPending) return;
    const email = typed.trim() === '' ? null : emailSchema.safeParse(typed);
    if (email?.success === false) return setWrong(true);
    send.reset();
    create.mutate(
      { ...wish, email: email?.data ?? null },
      {
        onSuccess: (made) => {
          setTyped('');
          if (sends && made.email !== null) send.mutate(made);
        },
        onError: notify,
      },
    );
  };
  const willSend = sends && typed.trim() !== '';
  return (
    <div className="flex flex-col gap-4">
      {children}
      <form
        noValidate
        className="flex flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('email')}
          type="email"
          autoComplete="off"
          value={typed}
          hint={t(sends ? 'emailSent' : 'emailOnly')}
          error={isWrong ? t('emailWrong') : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
        />
        <Button type="submit" look="primary" aria-disabled={isPending}>
          {t(willSend ? 'send' : 'create')}
        </Button>
      </form>
      <p role="status" className="text-small empty:hidden">
        {send.isPending && t('sending')}
        {send.data !== undefined && t('sent', { email: send.data.email })}
      </p>
      {send.error !== null && (
        <p role="alert" className="text-small text-mark-strong">
          {t('notSent', { reason: describe(send.error).title })}
        </p>
      )}
      {create.data !== undefined && <CopyField label={t('copy')} value={create.data.url} />}
    </div>
  );
}

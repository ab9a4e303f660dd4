'use client';

import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateLetteringOrder } from '@/lib/client/reviews';
import { useTypefaces } from '@/lib/client/typefaces';
import type { Balloon } from '@/lib/contracts/balloons';
import { LETTERING_MARKS, letteringMarkSchema, type LetteringMarkKind } from '@/lib/contracts/lettering-orders';
import { boxedFace, OFFERED_FACES } from '@/lib/lettering/faces';
import { plainText } from '@/lib/lettering/markup';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';
import { markOf, type MarkFields } from './mark-of';

/** Writes a lettering order on a balloon: its mark, and what the mark needs. */
export function OrderForm({
  projectId,
  pageId,
  balloon,
}: {
  readonly projectId: string;
  readonly pageId: string;
  readonly balloon: Balloon;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const create = useCreateLetteringOrder(pageId);
  const [kind, setKind] = useState<LetteringMarkKind>('emphasis');
  const [fields, setFields] = useState<MarkFields>(() => fresh(balloon));
  const mark = letteringMarkSchema.safeParse(markOf(kind, fields));
  const send = () => {
    if (!mark.success) return;
    create.mutate(
      { balloonId: balloon.id, mark: mark.data, note: fields.note.trim() },
      { onSuccess: () => setFields(fresh(balloon)), onError: notify },
    );
  };
  return (
    <section aria-label={t('newOrder')} className="mt-5 flex flex-col gap-3 border-t border-hairline pt-3">
      <h3 className="flex items-center gap-1.5 text-tool font-semibold">
        <PencilLine aria-hidden size={15} />
        {t('newOrder')}
      </h3>
      <p className="text-small wrap-anywhere text-ink-soft">{plainText(balloon.text)}</p>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SelectField
          label={t('order')}
          value={kind}
          options={LETTERING_MARKS.map((value) => ({ value, label: t(`mark.${value}`) }))}
          onChange={({ target }) => setKind(LETTERING_MARKS.find((one) => one === target.value) ?? kind)}
        />
        <KindFields
          projectId={projectId}
          kind={kind}
          fields={fields}
          onChange={(part) => setFields({ ...fields, ...part })}
        />
        <TextField
          label={t('note')}
          maxLength={500}
          value={fields.note}
          onChange={({ target }) => setFields({ ...fields, note: target.value })}
        />
        <Button type="submit" size="small" className="w-fit" disabled={!mark.success || create.isPending}>
          {t('order')}
        </Button>
      </form>
    </section>
  );
}

function fresh({ at, sizeMm, face }: Balloon): MarkFields {
  return {
    part: '',
    reading: '',
    look: 'stress',
    face: face ?? '',
    sizeMm: sizeMm === null ? '' : String(sizeMm),
    x: at.x.toFixed(1),
    y: at.y.toFixed(1),
    note: '',
  };
}

interface KindFieldsProps {
  readonly kind: LetteringMarkKind;
  readonly fields: MarkFields;
  readonly onChange: (part: Partial<MarkFields>) => void;
}

/** What a mark of that kind needs. */
function KindFields({ projectId, ...props }: KindFieldsProps & { readonly projectId: string }) {
  const { kind, fields, onChange } = props;
  const t = useTranslations('review');
  const number = { type: 'number', step: 0.1, inputMode: 'decimal' } as const;
  if (kind === 'size') {
    const set = (sizeMm: string) => onChange({ sizeMm });
    return (
      <TextField label={t('sizeMm')} {...number} value={fields.sizeMm} onChange={({ target }) => set(target.value)} />
    );
  }
  if (kind === 'font') return <FontField projectId={projectId} {...props} />;
  if (kind === 'move') {
    return (
      <div className="grid grid-cols-2 gap-2">
        <TextField
          label={t('moveX')}
          {...number}
          value={fields.x}
          onChange={({ target }) => onChange({ x: target.value })}
        />
        <TextField
          label={t('moveY')}
          {...number}
          value={fields.y}
          onChange={({ target }) => onChange({ y: target.value })}
        />
      </div>
    );
  }
  return (
    <>
      <TextField label={t('part')} value={fields.part} onChange={({ target }) => onChange({ part: target.value })} />
      {kind === 'ruby' && (
        <TextField
          label={t('reading')}
          value={fields.reading}
          onChange={({ target }) => onChange({ reading: target.value })}
        />
      )}
      {kind === 'emphasis' && (
        <SelectField
          label={t('look')}
          value={fields.look}
          options={[
            { value: 'stress', label: t('stress') },
            { value: 'dots', label: t('dots') },
          ]}
          onChange={({ target }) => onChange({ look: target.value === 'dots' ? 'dots' : 'stress' })}
        />
      )}
    </>
  );
}

function FontField({ projectId, fields, onChange }: KindFieldsProps & { readonly projectId: string }) {
  const t = useTranslations('review');
  const { data: own } = useTypefaces(projectId);
  const options = [
    { value: '', label: t('usualFont') },
    ...OFFERED_FACES.map((value) => ({ value, label: boxedFace(value)?.name ?? value })),
    ...(own ?? []).map(({ id, family, style }) => ({ value: `own:${id}`, label: `${family} ${style}` })),
  ];
  return (
    <SelectField
      label={t('mark.font')}
      value={fields.face}
      options={options}
      onChange={({ target }) => onChange({ face: target.value })}
    />
  );
}

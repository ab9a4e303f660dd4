import { useFormatter, useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';

/** Of a model that another program draws with: which kind of program, and what it can't do. */
export function EngineNote({ model }: { readonly model: Pick<Model, 'capabilities'> }) {
  const t = useTranslations('engines');
  const format = useFormatter();
  const { engine } = model.capabilities;
  if (engine === undefined) return null;
  const lacks = format.list(engine.lacks.map((lack) => t(`lack.${lack}`)));
  return (
    <p className="-mt-2 text-small text-ink-soft">
      {t('drawnBy', { program: t(`kinds.${engine.kind}`) })} {engine.lacks.length > 0 && t('lacks', { list: lacks })}
    </p>
  );
}

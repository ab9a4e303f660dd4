'use client';

import { useTranslations } from 'use-intl';
import { useLanguageModels } from '@/lib/client/model-drafts';
import { useSettings } from '@/lib/client/studio';
import type { Project } from '@/lib/contracts/projects';
import { UPSCALERS } from '@/lib/contracts/upscalers';
import { SelectField } from '../ui/field';

/** What a project takes instead of the studio's own choice, beside the models that draw. */
export type ToolRoutes = Pick<Project, 'draftModel' | 'upscaler'>;

/** Which language model drafts a project's scripts, and what enlarges its pictures. */
export function ToolRouteFields({
  routes: { draftModel, upscaler },
  onChange,
}: {
  readonly routes: ToolRoutes;
  readonly onChange: (change: Partial<ToolRoutes>) => void;
}) {
  const t = useTranslations('style');
  const { data: settings } = useSettings();
  const { data: files } = useLanguageModels(true);
  const usable = (files ?? []).filter(({ problem }) => problem === null);
  const { kind, file, model } = settings?.writer ?? { kind: 'none', file: '', model: '' };
  const nameOf = (id: string) => usable.find((one) => one.id === id)?.name ?? id.split('/').at(-1) ?? id;
  const usual = kind === 'none' ? t('builtInRules') : kind === 'server' ? model : nameOf(file);
  const isGone = draftModel !== null && files !== undefined && !usable.some(({ id }) => id === draftModel);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('route_draft')}
        value={draftModel ?? ''}
        options={[
          { value: '', label: t('routeUsual', { model: usual }) },
          ...usable.map(({ id, name }) => ({ value: id, label: name })),
          ...(draftModel !== null && isGone ? [{ value: draftModel, label: nameOf(draftModel) }] : []),
        ]}
        {...(isGone ? { error: t('draftModelGone') } : {})}
        onChange={({ target }) => onChange({ draftModel: target.value === '' ? null : target.value })}
      />
      <SelectField
        label={t('route_upscale')}
        hint={t('upscalerHint')}
        value={upscaler ?? ''}
        options={[
          { value: '', label: t('routeUsual', { model: t(`upscaler_${settings?.upscaler ?? 'fast'}`) }) },
          ...UPSCALERS.map((value) => ({ value, label: t(`upscaler_${value}`) })),
        ]}
        onChange={({ target }) => onChange({ upscaler: UPSCALERS.find((one) => one === target.value) ?? null })}
      />
    </div>
  );
}

'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { canCopyLayer } from '@/lib/domain/page/layers/folders';
import { canMoveToPanel, withLayerInPanel } from '@/lib/domain/page/selection/layer-to-panel';
import { SelectField } from '../../ui/field';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { copyLayerToPage } from './copy-layer';
import type { ChangeLayer, LayerFieldsProps } from './layer-field-props';

/** The panel that a folder is cut to, the panel that what is on a layer is moved to, and the page that it is copied to. */
export function WhereFields({ pageId, content, layer, change }: LayerFieldsProps & { readonly change: ChangeLayer }) {
  const t = useTranslations('canvas');
  const desk = useTranslations('desk');
  const { book } = useDeskFacts();
  const { edit } = useDesk.getState();
  const panels = content.panels.map(({ id }, index) => ({
    value: id,
    label: desk('panelName', { number: index + 1 }),
  }));
  const others = book.pages.filter(({ id }) => id !== pageId);
  const isThere = content.panels.some(({ id }) => id === layer.panelId);
  return (
    <>
      {layer.kind === 'folder' && (
        <SelectField
          label={t('frameFolder')}
          value={isThere ? (layer.panelId ?? '') : ''}
          options={[{ value: '', label: t('noFrame') }, ...panels]}
          onChange={({ target: { value } }) =>
            value === '' ? change({}, { without: ['panelId'] }) : change({ panelId: value })
          }
        />
      )}
      {canMoveToPanel(content, layer.id) && panels.length > 0 && (
        <SelectField
          label={t('moveToPanel')}
          value=""
          options={[{ value: '', label: t('choosePanel') }, ...panels]}
          onChange={({ target: { value } }) => {
            if (value !== '') edit(pageId, (page) => withLayerInPanel(page, layer.id, value));
          }}
        />
      )}
      {canCopyLayer(content.layers, layer.id) && others.length > 0 && (
        <SelectField
          label={t('copyToPage')}
          value=""
          options={[
            { value: '', label: t('choosePage') },
            ...others.map(({ id, number }) => ({ value: id, label: desk('pageName', { number }) })),
          ]}
          onChange={({ target: { value } }) => {
            const page = others.find(({ id }) => id === value);
            if (page === undefined) return;
            const isCopied = copyLayerToPage({ pageId, layerId: layer.id }, page);
            toast(t(isCopied ? 'copiedToPage' : 'notCopied', { number: page.number }));
          }}
        />
      )}
    </>
  );
}

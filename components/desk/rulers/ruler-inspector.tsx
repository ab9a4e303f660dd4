'use client';

import { Eye, EyeOff, Magnet, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { Ruler } from '@/lib/contracts/page-rulers';
import { rulersOf } from '@/lib/domain/page/rulers/rulers';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Switch } from '../../ui/switch';
import { useRulers } from '../canvas/ruler-store';
import type { ToolViewProps } from '../canvas/tool';
import { useDeskFacts } from '../desk-context';
import { InspectorSection } from '../inspector-section';
import { RulerFields } from './ruler-fields';
import { useRulerActions } from './use-ruler-actions';

/** In the inspector's place while the ruler tool is in hand: the page's rulers, and what can be set of the selected one. */
export function RulerInspector({ page, content }: ToolViewProps) {
  const t = useTranslations('rulers');
  const { canEdit } = useDeskFacts();
  const { isSnapping, set, selectedId } = useRulers();
  const rulers = [...rulersOf(content).values()];
  const selected = rulers.find(({ ruler }) => ruler.id === selectedId);
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-read font-semibold">{t('title')}</h2>
      <Switch label={t('snap')} hint={t('snapHint')} isOn={isSnapping} onChange={(on) => set({ isSnapping: on })} />
      {rulers.length === 0 ? (
        <p className="text-small text-ink-soft">{t('empty')}</p>
      ) : (
        <ul aria-label={t('title')} className="flex flex-col gap-0.5">
          {rulers.map(({ ruler, layer }) => (
            <RulerRow
              key={ruler.id}
              pageId={page.id}
              ruler={ruler}
              name={nameOf(ruler, rulers, t(`kinds.${ruler.kind}`))}
              isLocked={!canEdit || layer.isLocked}
            />
          ))}
        </ul>
      )}
      {selected !== undefined && (
        <fieldset disabled={!canEdit || selected.layer.isLocked} className="min-w-0">
          <InspectorSection key={selected.ruler.id} title={t(`kinds.${selected.ruler.kind}`)} isOpen>
            <PanelOf pageId={page.id} ruler={selected.ruler} panels={content.panels} />
            <RulerFields pageId={page.id} ruler={selected.ruler} panels={content.panels} />
          </InspectorSection>
        </fieldset>
      )}
    </div>
  );
}

/** The kind, and a number where there are several of it. */
function nameOf({ id, kind }: Ruler, all: readonly { readonly ruler: Ruler }[], kindName: string): string {
  const alike = all.filter(({ ruler }) => ruler.kind === kind);
  return alike.length < 2 ? kindName : `${kindName} ${alike.findIndex(({ ruler }) => ruler.id === id) + 1}`;
}

function RulerRow({
  pageId,
  ruler,
  name,
  isLocked,
}: {
  readonly pageId: string;
  readonly ruler: Ruler;
  readonly name: string;
  readonly isLocked: boolean;
}) {
  const t = useTranslations('rulers');
  const { change, remove } = useRulerActions(pageId);
  const { selectedId, select } = useRulers();
  const isSelected = ruler.id === selectedId;
  return (
    <li className="flex items-center">
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={() => select(isSelected ? null : ruler.id)}
        className={classNames(
          'min-h-9 min-w-0 flex-1 truncate rounded-koma px-2 text-left text-tool hover:bg-pencil-wash max-sm:min-h-11',
          isSelected && 'bg-pencil-wash font-semibold',
        )}
      >
        {name}
      </button>
      <IconButton
        icon={ruler.isVisible ? Eye : EyeOff}
        label={t('visible', { name })}
        aria-pressed={ruler.isVisible}
        disabled={isLocked}
        onClick={() => change(ruler.id, (one) => ({ ...one, isVisible: !one.isVisible }))}
      />
      <IconButton
        icon={Magnet}
        label={t('active', { name })}
        isPressed={ruler.isActive}
        disabled={isLocked}
        onClick={() => change(ruler.id, (one) => ({ ...one, isActive: !one.isActive }))}
      />
      <IconButton icon={Trash2} label={t('delete', { name })} disabled={isLocked} onClick={() => remove(ruler.id)} />
    </li>
  );
}

function PanelOf({
  pageId,
  ruler,
  panels,
}: {
  readonly pageId: string;
  readonly ruler: Ruler;
  readonly panels: SavePage['panels'];
}) {
  const t = useTranslations('rulers');
  const { change } = useRulerActions(pageId);
  return (
    <label className="flex flex-col gap-1 text-small text-ink-soft">
      {t('holdsIn')}
      <select
        value={panels.find(({ id }) => id === ruler.panelId)?.id ?? ''}
        onChange={({ target: { value } }) =>
          change(ruler.id, (one) => ({ ...one, panelId: value === '' ? null : value }))
        }
        className="min-h-9 rounded-koma border border-hairline bg-raised px-2 text-tool text-ink max-sm:min-h-11"
      >
        <option value="">{t('wholePage')}</option>
        {panels.map(({ id }, index) => (
          <option key={id} value={id}>
            {t('panelNumber', { number: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}

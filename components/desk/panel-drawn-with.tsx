'use client';

import { useTranslations } from 'use-intl';
import { useModels } from '@/lib/client/studio';
import type { PanelContent } from '@/lib/contracts/books';
import type { PanelControls } from '@/lib/contracts/controls';
import { PanelControlsField } from '../control/panel-controls-field';
import { RecordedLoras } from '../control/recorded-loras';
import { useDeskFacts } from './desk-context';

/** What a panel is drawn with besides its words: the ControlNets that hold it to its rough, and the LoRAs of who is in it. */
export function PanelDrawnWith({
  content,
  onChange,
}: {
  readonly content: PanelContent;
  readonly onChange: (controls: PanelControls | undefined, step?: string) => void;
}) {
  const t = useTranslations('control');
  const { book, project, characters } = useDeskFacts();
  const { data: models = [] } = useModels();
  const model = models.find(({ id }) => id === book.model?.id) ?? null;
  const people = content.staging.cast.flatMap(
    ({ characterId }) => characters.find(({ id }) => id === characterId) ?? [],
  );
  return (
    <>
      <PanelControlsField label={t('panel')} controls={content.controls} model={model} hasProject onChange={onChange} />
      <RecordedLoras model={model} style={project.styleRecord} people={people} />
    </>
  );
}

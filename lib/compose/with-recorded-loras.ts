import type { GenerationInput } from '@/lib/contracts/generations';
import { recordedLoras, type RecordedLora } from '@/lib/domain/staging/recorded-loras';
import { PipelineError } from '@/pipeline/error';
import type { RequestMaterials } from './request-materials';

/**
 * The LoRAs of the style and of the people in a picture, and materials whose words have those that bring them out. A model
 * that takes none is drawn without them, and so are those of other families.
 * @throws PipelineError `request-invalid` naming one that is not installed
 */
export function withRecordedLoras(
  { staging }: Pick<GenerationInput, 'staging'>,
  materials: RequestMaterials,
): { readonly materials: RequestMaterials; readonly recorded: readonly RecordedLora[] } {
  const { style, model, networks } = materials;
  const people = staging === null ? [] : materials.people;
  const { used, left } = recordedLoras(
    { style: style.record.loras, people: people.map(({ traits }) => traits.loras) },
    { model: model.capabilities, networks },
  );
  const missing = left.find(({ why }) => why === 'missing');
  if (missing) {
    const whose = missing.person === null ? 'The style' : (people[missing.person]?.name ?? 'Somebody');
    throw new PipelineError(
      'request-invalid',
      `${whose} is drawn with the LoRA “${missing.name}”, which is not installed. Put its file back into models/loras, or take it out there.`,
    );
  }
  const wordsOf = (person: number | null) =>
    used.flatMap((lora) => (lora.person === person && lora.words.trim() !== '' ? [lora.words.trim()] : []));
  return {
    recorded: used,
    materials: {
      ...materials,
      style: { ...style, words: [style.words, ...wordsOf(null)].filter((words) => words.trim() !== '').join(', ') },
      personWords: people.map((_, person) => wordsOf(person).join(', ')),
    },
  };
}

import type { RecordLora } from '@/lib/contracts/networks';

/** A LoRA of a character or a style that is drawn with. */
export interface RecordedLora extends RecordLora {
  /** Whose it is, by the place in the cast; null for the style's. */
  readonly person: number | null;
}

/** One that is left out, and why: the model takes none, it is for another family, or it is not installed. */
export interface LeftLora extends RecordedLora {
  readonly why: 'no-networks' | 'family' | 'missing';
}

/** An installed file, as far as it counts here. */
interface InstalledLora {
  readonly kind: string;
  readonly name: string;
  readonly family: string | null;
}

/**
 * The LoRAs that a picture's style and people are recorded with: those that a model is drawn with, and those left out. Somebody
 * may have one for each family of models.
 */
export function recordedLoras(
  o: {
    readonly style: readonly RecordLora[] | undefined;
    /** In the order of the cast. */
    readonly people: readonly (readonly RecordLora[] | undefined)[];
  },
  {
    model,
    networks,
  }: {
    readonly model: { readonly family: string; readonly networks?: boolean | undefined };
    readonly networks: readonly InstalledLora[];
  },
): { readonly used: readonly RecordedLora[]; readonly left: readonly LeftLora[] } {
  const all: RecordedLora[] = [
    ...(o.style ?? []).map((lora) => ({ ...lora, person: null })),
    ...o.people.flatMap((loras, person) => (loras ?? []).map((lora) => ({ ...lora, person }))),
  ];
  const used: RecordedLora[] = [];
  const left: LeftLora[] = [];
  for (const lora of all) {
    const why = whyLeft(lora.name, { model, networks });
    if (why === null) used.push(lora);
    else left.push({ ...lora, why });
  }
  return { used, left };
}

function whyLeft(name: string, { model, networks }: Parameters<typeof recordedLoras>[1]): LeftLora['why'] | null {
  if (model.networks !== true) return 'no-networks';
  const wanted = name.toLowerCase();
  const found = networks.find((each) => each.kind === 'lora' && each.name.toLowerCase() === wanted);
  if (!found) return 'missing';
  return found.family === null || found.family === model.family ? null : 'family';
}

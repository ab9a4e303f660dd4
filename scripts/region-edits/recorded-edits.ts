import type { PersonChange, RegionWork } from '@/lib/contracts/region-edits';
import { regionWorkSchema } from '@/lib/contracts/region-edits';
import { changeSpecification, NO_CHANGE } from '@/lib/domain/edit/change-specification';
import type { RoughSpecification } from '@/lib/rough';
import { CLOTH_COLOURS, EYE_COLOURS, type OutfitName, type Expression, type Scene } from '@/lib/rough/vocabulary';

export const EDIT_KINDS = ['eyes', 'expression', 'glasses', 'outfit', 'background'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** One of the recorded edits: what is asked, and what the rough shows afterwards. */
export interface RecordedEdit {
  readonly kind: EditKind;
  readonly told: string;
  readonly work: RegionWork;
  readonly after: RoughSpecification;
}

const FACES: readonly Expression[] = ['angry', 'surprised', 'sad', 'laughing', 'frown', 'open_mouth'];
const PLACES: readonly Scene[] = ['night_sky', 'sunset', 'forest', 'ocean', 'snow', 'grass_field'];

/** The five edits of somebody's picture. @param index of the person, which decides what is changed to what */
export function editsFor(specification: RoughSpecification, index: number): RecordedEdit[] {
  const who = specification.people[0]?.who;
  if (!who) throw new RangeError('Somebody is in every recorded picture.');
  const other = <Name>(names: readonly Name[], now: Name): Name => {
    const free = names.filter((name) => name !== now);
    const chosen = free[index % free.length];
    if (chosen === undefined) throw new RangeError('There is always another one.');
    return chosen;
  };
  const eyeColour = other(EYE_COLOURS, who.eyeColours.left);
  const expression = other(FACES, specification.people[0]?.how.expression ?? 'smile');
  const clothColour = other(CLOTH_COLOURS, who.clothColour);
  const outfit = other<OutfitName>(['hoodie', 'dress', 'sweater', 't-shirt'], who.outfit);
  const scene = other(PLACES, specification.scene);
  const person = (change: Partial<PersonChange>) => ({
    ...NO_CHANGE,
    person: { index: 0, change: { wear: [], takeOff: [], ...change } },
  });
  const attribute = (rest: object) => regionWorkSchema.parse({ kind: 'attribute', ...rest });
  return [
    {
      kind: 'eyes',
      told: said(eyeColour),
      work: attribute({ addTags: [said(eyeColour)] }),
      after: changeSpecification(specification, person({ eyeColour })),
    },
    {
      kind: 'expression',
      told: said(expression),
      work: attribute({ addTags: [said(expression)] }),
      after: changeSpecification(specification, person({ expression })),
    },
    {
      kind: 'glasses',
      told: 'without glasses',
      work: attribute({ removeTags: ['glasses'] }),
      after: changeSpecification(specification, person({ takeOff: ['glasses'] })),
    },
    {
      kind: 'outfit',
      told: `${clothColour} ${said(outfit)}`,
      work: attribute({ change: { outfit, clothColour } }),
      after: changeSpecification(specification, person({ outfit, clothColour })),
    },
    {
      kind: 'background',
      told: said(scene),
      work: attribute({ background: { scene } }),
      after: changeSpecification(specification, { ...NO_CHANGE, background: { scene } }),
    },
  ];
}

function said(tag: string): string {
  return tag.replaceAll('_', ' ');
}

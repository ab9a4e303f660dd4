import { expect, it } from 'vitest';
import { modelFitSchema, type InstallKind, type ModelFit } from '@/lib/contracts/downloads';
import { sumFits } from '@/lib/domain/models/sum-fits';

const GB = 1e9;
const fitOf = (kind: InstallKind, part: Partial<ModelFit>) => ({
  kind,
  fit: modelFitSchema.parse({
    ...{ what: null, family: null, missing: [], diskBytes: GB, diskFreeBytes: 20 * GB, memoryBytes: GB },
    ...{ memoryFreeBytes: 8 * GB, picture: null, problem: null },
    ...part,
  }),
});
const picture = { seconds: 240, sidePx: 1024, steps: 25, isMeasured: true };

it('adds what is stored, and of memory the largest of each kind', () => {
  const fit = sumFits([
    fitOf('checkpoint', { diskBytes: 6 * GB, memoryBytes: 5 * GB, picture }),
    fitOf('controlnet', { memoryBytes: 2 * GB }),
    fitOf('controlnet', { memoryBytes: 3 * GB, memoryFreeBytes: 7 * GB }),
  ]);
  expect(fit).toMatchObject({ diskBytes: 8 * GB, memoryBytes: 8 * GB, memoryFreeBytes: 7 * GB, picture });
});

it('tells no size where one is not known', () => {
  const unknown = { diskBytes: null, memoryBytes: null };
  expect(sumFits([fitOf('lora', {}), fitOf('lora', unknown)])).toMatchObject({ diskBytes: null, memoryBytes: GB });
  expect(sumFits([fitOf('lora', unknown)]).memoryBytes).toBeNull();
});

import type { Model as ModelRow, Prisma } from '../generated/client';

/** Tests after which a model is offered. */
const OFFERED_TRIALS = ['passed', 'allowed'];

/** The condition under which a model can be drawn with: whole, tested, its licence accepted where it changed, not removed. */
export const OFFERED = {
  isAvailable: true,
  trial: { in: OFFERED_TRIALS },
  isLicenceOpen: false,
  removal: null,
} satisfies Prisma.ModelWhereInput;

type Offer = Pick<ModelRow, 'isAvailable' | 'trial' | 'isLicenceOpen' | 'removal'>;

/** Whether a row fulfils {@link OFFERED}. */
export function isOffered({ isAvailable, trial, isLicenceOpen, removal }: Offer): boolean {
  return isAvailable && OFFERED_TRIALS.includes(trial) && !isLicenceOpen && removal === null;
}

/** Why a model can't be drawn with, in a sentence, and what to do. */
export function whyNotOffered(
  row: (Offer & { name: string }) | null,
  modelId: string,
): [sentence: string, action: string] {
  if (row === null || (row.removal === null && !row.isAvailable) || row.removal === 'gone') {
    return [
      `The model “${modelId}” is not installed, or its folder is invalid.`,
      'Choose another model, or ask an admin to install it.',
    ];
  }
  if (row.removal !== null) {
    return [`The model “${row.name}” is in the trash.`, 'Choose another model, or ask an admin to restore it.'];
  }
  if (row.isLicenceOpen) {
    return [`The licence of “${row.name}” has changed.`, 'Ask an admin to accept it on the models page.'];
  }
  return row.trial === 'failed'
    ? [`The model “${row.name}” failed its test picture.`, 'Choose another model, or ask an admin to test it again.']
    : [`The model “${row.name}” has not drawn its test picture yet.`, 'Wait until it has, or choose another model.'];
}

'use client';

import { useTranslations } from 'use-intl';
import type { Character } from '@/lib/contracts/characters';
import { HAND_NAMES, type HandName } from '@/lib/rough/posing';
import type { ArmJoints, Joints } from '@/lib/rough/specification';
import { handPicture } from '../cast/picker-options';
import { PicturePicker } from '../cast/picture-picker';

const SIDES = ['left', 'right'] as const;

/** The shape of each hand, by pictures of this very person's. */
export function HandShapes({
  character,
  joints,
  onChange,
}: {
  readonly character: Character;
  readonly joints: Joints;
  readonly onChange: (joints: Joints) => void;
}) {
  const t = useTranslations('posing');
  return (
    <div className="grid grid-cols-2 gap-2">
      {SIDES.map((side) => {
        const key = `${side}Arm` as const;
        return (
          <PicturePicker
            key={side}
            label={t(`${side}Hand`)}
            value={joints[key]?.hand ?? ''}
            groups={[
              {
                heading: '',
                options: [
                  { value: '', label: t('asPose'), picture: null },
                  ...HAND_NAMES.map((value) => ({
                    value,
                    label: t(`shape.${value}`),
                    picture: () => handPicture(character, side, value),
                  })),
                ],
              },
            ]}
            onChange={(next) =>
              onChange({
                ...joints,
                [key]: withHand(
                  joints[key],
                  HAND_NAMES.find((one) => one === next),
                ),
              })
            }
          />
        );
      })}
    </div>
  );
}

/** An arm with a hand in a shape; none is as the pose has it. */
function withHand(arm: ArmJoints | undefined, hand: HandName | undefined): ArmJoints {
  const { bones } = arm ?? {};
  return { ...(bones ? { bones } : {}), ...(hand ? { hand } : {}) };
}

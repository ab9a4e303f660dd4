'use client';

import { RadioGroup } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { specimenAddress, useTypefaces } from '@/lib/client/typefaces';
import { boxedFace, OFFERED_FACES, usualFace } from '@/lib/lettering/faces';
import { useDeskFacts } from './desk-context';

interface ListedFace {
  /** Empty is the usual one of the voice. */
  readonly value: string;
  readonly name: string;
  /** What it is shown in. */
  readonly face: string;
  readonly licence: string;
}

/** Every typeface that letters can be set in, each shown in itself, with its licence. */
export function FaceChooser({
  value,
  text,
  isSound,
  onChange,
}: {
  readonly value: string | null;
  readonly text: string;
  readonly isSound: boolean;
  readonly onChange: (face: string | null) => void;
}) {
  const t = useTranslations('balloon');
  const desk = useTranslations('desk');
  const { project } = useDeskFacts();
  const { data: own } = useTypefaces(project.id);
  const usual = usualFace(text, isSound);
  const licenceOf = (name: string): string => t('licence', { author: boxedFace(name)?.author ?? '' });
  const faces: ListedFace[] = [
    { value: '', name: desk('usualFace'), face: usual, licence: licenceOf(usual) },
    ...OFFERED_FACES.map((name) => ({
      value: name,
      name: boxedFace(name)?.name ?? name,
      face: name,
      licence: licenceOf(name),
    })),
    ...(own ?? [])
      .filter(({ isPutAway }) => !isPutAway)
      .map(({ id, family, style, licence, copyright }) => ({
        value: `own:${id}`,
        name: `${family} ${style}`,
        face: `own:${id}`,
        licence: [copyright, licence].find((one) => one !== '') ?? t('ownLicence'),
      })),
  ];
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden className="text-tool font-semibold text-ink-soft">
        {desk('face')}
      </span>
      <RadioGroup.Root
        aria-label={desk('face')}
        value={value ?? ''}
        onValueChange={(face) => onChange(face === '' ? null : face)}
        className="flex max-h-64 flex-col overflow-y-auto rounded-koma border border-hairline bg-raised p-0.5"
      >
        {faces.map((one) => (
          <FaceOption key={one.value} projectId={project.id} face={one} />
        ))}
      </RadioGroup.Root>
    </div>
  );
}

function FaceOption({
  projectId,
  face: { value, name, face, licence },
}: {
  readonly projectId: string;
  readonly face: ListedFace;
}) {
  return (
    <RadioGroup.Item
      value={value}
      aria-label={name}
      title={licence}
      className="flex min-w-0 flex-col gap-0.5 rounded-[5px] p-1.5 text-left hover:bg-pencil-wash data-[state=checked]:shadow-[inset_0_0_0_1.5px_var(--mark)]"
    >
      <span className="flex h-9 w-full items-center overflow-hidden rounded-[4px] bg-paper px-2">
        <img src={specimenAddress(projectId, face)} alt="" loading="lazy" className="h-6 max-w-none" />
      </span>
      <span className="block w-full truncate text-small">{name}</span>
      <span className="block w-full truncate text-small text-ink-soft">{licence}</span>
    </RadioGroup.Item>
  );
}

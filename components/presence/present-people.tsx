'use client';

import { useTranslations } from 'use-intl';
import { initialsOf } from '@/lib/domain/presence/presences';
import { classNames } from '../ui/class-names';

/** Somebody who is there. */
interface ShownPerson {
  readonly key: string;
  readonly name: string;
  /** Behind their letters, as on the page; of the theme where nobody is told apart. */
  readonly colour?: string;
  /** Said behind the name: which page, or that they are no member. */
  readonly note?: string | undefined;
}

const MOST_SHOWN = 4;

/** The people who are there, by the letters of their names; nothing where there is nobody. */
export function PresentPeople({ label, people }: { readonly label: string; readonly people: readonly ShownPerson[] }) {
  const t = useTranslations('presence');
  if (people.length === 0) return null;
  const [shown, others] = [people.slice(0, MOST_SHOWN), people.slice(MOST_SHOWN)];
  const wordsOf = ({ name, note }: ShownPerson) => (note === undefined ? name : t('named', { name, note }));
  return (
    <ul aria-label={label} className="flex items-center gap-1">
      {shown.map((person) => (
        <li key={person.key} className="flex items-center gap-1" title={wordsOf(person)}>
          <Letters name={person.name} colour={person.colour} />
          <span className={classNames('max-w-44 truncate text-small text-ink-soft', 'max-xl:sr-only')}>
            {wordsOf(person)}
          </span>
        </li>
      ))}
      {others.length > 0 && (
        <li className="text-small text-ink-soft" title={others.map(wordsOf).join(', ')}>
          <span aria-hidden>+{others.length}</span>
          <span className="sr-only">{others.map(wordsOf).join(', ')}</span>
        </li>
      )}
    </ul>
  );
}

function Letters({ name, colour }: { readonly name: string; readonly colour: string | undefined }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'flex size-7 shrink-0 items-center justify-center rounded-full text-[0.6875rem] font-semibold',
        colour === undefined ? 'bg-inverse text-ink ring-1 ring-edge' : 'text-white',
      )}
      style={colour === undefined ? undefined : { backgroundColor: colour }}
    >
      {initialsOf(name)}
    </span>
  );
}

import type { Change } from 'diff';
import { useTranslations } from 'use-intl';
import { classNames } from '../ui/class-names';

const BOX =
  'max-h-[42dvh] overflow-y-auto rounded-koma border border-hairline bg-raised font-mono text-[12px] leading-5';

/** A draft as text; over a script that is there, its changes, each of which can be left out. */
export function DraftDiff({
  parts,
  refused,
  onToggle,
}: {
  readonly parts: readonly Pick<Change, 'value' | 'added' | 'removed'>[];
  readonly refused: ReadonlySet<number>;
  readonly onToggle: (index: number) => void;
}) {
  const t = useTranslations('desk');
  return (
    <div className={BOX}>
      {parts.map(({ value, added, removed }, index) => {
        const isRefused = refused.has(index);
        return added || removed ? (
          <button
            key={index}
            type="button"
            aria-pressed={!isRefused}
            onClick={() => onToggle(index)}
            className={classNames(
              'block w-full border-l-4 px-4 py-1 text-left whitespace-pre-wrap',
              added ? 'border-pencil bg-pencil-wash' : 'border-mark bg-mark-wash line-through',
              isRefused && 'opacity-45',
            )}
          >
            <span className="sr-only">{t(added ? 'partAdded' : 'partRemoved')}</span>
            {value}
          </button>
        ) : (
          <pre key={index} className="px-5 py-1 font-mono whitespace-pre-wrap">
            {value}
          </pre>
        );
      })}
    </div>
  );
}

/** Two drafts side by side; on a narrow screen one below the other. */
export function DraftsCompared({ one, other }: { readonly one: Compared; readonly other: Compared }) {
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      {[one, other].map(({ label, text }) => (
        <section key={label} aria-label={label} className="min-w-0">
          <h4 className="mb-1 text-small font-semibold">{label}</h4>
          <pre tabIndex={0} className={classNames(BOX, 'px-4 py-2 whitespace-pre-wrap')}>
            {text}
          </pre>
        </section>
      ))}
    </div>
  );
}

interface Compared {
  readonly label: string;
  readonly text: string;
}

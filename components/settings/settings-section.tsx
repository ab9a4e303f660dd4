import { useId, type ReactNode } from 'react';

/** One subject of the settings. */
export function SettingsSection({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 rounded-koma border border-hairline bg-surface p-5">
      <div>
        <h2 id={id} className="text-read font-semibold">
          {title}
        </h2>
        {hint !== undefined && <p className="text-tool text-ink-soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
};

/** Keys as they are on a keyboard. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className="flex gap-1">
      {(keys === '+' ? [keys] : keys.split(/[ +]/)).map((key) => (
        <kbd
          key={key}
          className="min-w-5 rounded-[4px] border border-hairline bg-desk px-1.5 py-px text-center font-sans text-small text-ink-soft"
        >
          {NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}

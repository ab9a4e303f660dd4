/** Blue panels of a page that is not drawn yet. */
export function PanelSketch({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 72 100" aria-hidden className={className ?? 'h-24 w-auto'}>
      <rect x="1" y="1" width="70" height="98" rx="1.5" fill="var(--paper)" stroke="var(--hairline)" />
      <g fill="none" stroke="#4fa3e3" strokeOpacity=".75" strokeWidth="1.2">
        <path d="M8 9h24v30H8zM37 9h27v46H37zM8 44h24v11H8zM8 60h56v31H8z" />
        <path d="M8 91l20-14M64 91 46 77M28 77h18" strokeOpacity=".45" />
      </g>
    </svg>
  );
}

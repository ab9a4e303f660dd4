/** Koma's mark: a page of panels, one of them still blue. */
export function KomaMark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={className ?? 'size-6'}>
      <rect x="3" y="1.5" width="18" height="21" rx="2" fill="var(--paper)" stroke="#16130f" strokeWidth="1.4" />
      <path d="M5.8 4.4h5.4v7.2H5.8zM5.8 13.6h12.4v6H5.8z" fill="#16130f" />
      <path d="M13.2 4.4h5v7.2h-5z" fill="none" stroke="#4fa3e3" strokeWidth="1.4" />
    </svg>
  );
}

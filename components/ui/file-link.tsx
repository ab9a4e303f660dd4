'use client';

import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { useState, type MouseEvent } from 'react';
import { saveFile } from '@/lib/client/save-file';
import { buttonClass } from './button';
import { useProblem } from './use-problem';

/** A link to a file that takes the server a while: it turns while the file is written, and says what went wrong. */
export function FileLink({
  href,
  name,
  icon: Icon,
  before = (run) => run(),
  children,
}: {
  readonly href: string;
  /** When the server gives none. */
  readonly name: string;
  readonly icon: LucideIcon;
  /** Asks whatever is to be asked before the file is fetched, and runs what fetches it. */
  readonly before?: (run: () => void) => void;
  readonly children: string;
}) {
  const [isBusy, setBusy] = useState(false);
  const { notify } = useProblem();
  const fetchIt = () => {
    setBusy(true);
    void saveFile(href, name)
      .catch(notify)
      .finally(() => setBusy(false));
  };
  const save = (event: MouseEvent) => {
    // Another tab or window is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!isBusy) before(fetchIt);
  };
  return (
    <a
      className={buttonClass('plain', 'small')}
      href={href}
      download={name}
      aria-disabled={isBusy}
      aria-busy={isBusy}
      onClick={save}
    >
      {isBusy ? (
        <LoaderCircle aria-hidden size={15} className="animate-spin motion-reduce:animate-none" />
      ) : (
        <Icon aria-hidden size={15} />
      )}
      {children}
    </a>
  );
}

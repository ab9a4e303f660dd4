import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

const MOST_INSTRUCTIONS = 20;

/** Changes a draft by instructions, one after the other; each can be taken back. */
export function DraftRevision({
  instructions,
  isWorking,
  onChange,
}: {
  readonly instructions: readonly string[];
  readonly isWorking: boolean;
  readonly onChange: (instructions: readonly string[]) => void;
}) {
  const t = useTranslations('desk');
  const [typed, setTyped] = useState('');
  const add = () => {
    const instruction = typed.trim();
    if (instruction === '' || instructions.length >= MOST_INSTRUCTIONS) return;
    setTyped('');
    onChange([...instructions, instruction]);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="flex items-end gap-2 max-sm:flex-col max-sm:items-stretch">
        <div className="flex-1">
          <TextField
            label={t('revise')}
            placeholder={t('reviseHint')}
            value={typed}
            maxLength={300}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" disabled={isWorking || typed.trim() === ''}>
          {t('reviseDraft')}
        </Button>
      </div>
      {instructions.length > 0 && (
        <ul aria-label={t('revisions')} className="flex flex-wrap gap-1.5">
          {instructions.map((instruction, index) => (
            <li key={`${index}${instruction}`}>
              <Button
                size="small"
                disabled={isWorking}
                onClick={() => onChange(instructions.filter((_, other) => other !== index))}
              >
                {instruction}
                <X aria-hidden size={13} />
                <span className="sr-only">{t('draftForget')}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

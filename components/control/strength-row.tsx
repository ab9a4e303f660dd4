'use client';

import { X } from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import { Slider } from '../ui/slider';

/** How strongly a network in use acts, and a button that takes it out. */
export function StrengthRow({
  label,
  removeLabel,
  value,
  min,
  onChange,
  onRemove,
}: {
  readonly label: string;
  readonly removeLabel: string;
  readonly value: number;
  /** What people use; the field takes more, from the API and from prompts. LoRAs may act against what they learned. */
  readonly min: -1 | 0;
  readonly onChange: (value: number) => void;
  readonly onRemove: () => void;
}) {
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Slider
          label={label}
          value={value}
          min={min}
          max={2}
          step={0.05}
          valueText={value.toFixed(2)}
          onChange={onChange}
        />
      </div>
      <IconButton icon={X} label={removeLabel} onClick={onRemove} />
    </div>
  );
}

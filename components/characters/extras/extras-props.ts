import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import type { ExtraTraits } from '@/lib/rough/specification';

/** What each group of further traits is given. */
export interface ExtrasProps {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly onChange: (change: ExtraTraits) => void;
}

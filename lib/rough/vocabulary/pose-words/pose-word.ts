import type { Aid } from '../creatures';
import type { PropTag } from '../props';
import type { View } from '../states';

/** What carries the weight: the feet, a seat (a chair, a saddle or the floor), the whole length of the body, nothing, or knees and hands. */
export type Ground = 'feet' | 'seat' | 'lying' | 'air' | 'kneeling';

/** What a pose sits on besides the floor. */
export type Seat =
  | 'chair'
  | 'desk'
  | 'laptop_desk'
  | 'writing_desk'
  | 'bench'
  | 'ledge'
  | 'piano'
  | 'drum_kit'
  | 'bicycle'
  | 'motorbike'
  | 'horse'
  | 'car'
  | 'boat';

/** What a pose rests on or moves with; anatomy's `addAid` draws it. */
export type PoseAid = Aid | 'oars' | 'drawn_bow' | 'violin';

/** A thing that hands hold. */
export interface HeldInPose {
  readonly hand: 'l' | 'r' | 'both';
  readonly thing: PropTag;
  /** Drawn so many times its size, where a small thing is the point of the picture. */
  readonly scale?: number;
  /** What the other hand holds with it. */
  readonly other?: { readonly hand: 'l' | 'r'; readonly thing: PropTag };
}

/** Facts about a pose of one person. `l` is the hand at the viewer's left when the person faces the viewer: the own right one. */
export interface PoseWord {
  readonly name: string;
  /** Danbooru tags, the first the one that names it best. */
  readonly tags: readonly [string, ...string[]];
  /** From where it reads best. */
  readonly view: View;
  readonly ground: Ground;
  /** The thing under the person; absent where the floor is enough. */
  readonly seat?: Seat;
  readonly aid?: PoseAid;
  /** What the hands hold where nothing else is said, by the tag of the thing. */
  readonly holds?: HeldInPose;
}

/** Facts about a pose of two people. */
export interface PairWord {
  readonly name: string;
  readonly tags: readonly [string, ...string[]];
  /** From where the pair reads best; `front` shows the first one at the viewer's left. */
  readonly view: View;
  readonly seat?: Seat;
  /** What each of the two holds where nothing else is said. */
  readonly holds?: { readonly first?: HeldInPose; readonly second?: HeldInPose };
}

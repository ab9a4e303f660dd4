import { poseWord, type View } from '../vocabulary';
import type { PersonReading } from './read-person';
import type { Aspect, Look } from './state-words';

/** To which side of the picture somebody faces: -1 left, 1 right, 0 neither. */
export function facingSide(view: View): -1 | 0 | 1 {
  if (view === 'three_quarter_left' || view === 'profile_left') return -1;
  return view === 'three_quarter_right' || view === 'profile_right' ? 1 : 0;
}

/** The aspect that a view shows, whatever the side. */
export function aspectOf(view: View): Aspect {
  if (view === 'front') return 'front';
  if (view === 'from_behind') return 'behind';
  return view === 'three_quarter_left' || view === 'three_quarter_right' ? 'three_quarter' : 'profile';
}

/** The view that is named; else from where the named pose reads best; else the front. */
export function chooseView({ aspect, pose, look }: Pick<PersonReading, 'aspect' | 'pose' | 'look'>): View {
  const best = pose ? poseWord(pose.value).view : 'front';
  return viewOf(aspect?.value ?? bestAspect(best, look?.value), sideOf(best, look?.value));
}

/** Who looks at the viewer shows more of the face than a profile has. */
function bestAspect(best: View, look: Look | undefined): Aspect {
  const aspect = aspectOf(best);
  return aspect === 'profile' && look === 'viewer' ? 'three_quarter' : aspect;
}

function sideOf(best: View, look: Look | undefined): 'left' | 'right' {
  if (look === 'left' || look === 'right') return look;
  return facingSide(best) === 1 ? 'right' : 'left';
}

function viewOf(aspect: Aspect, side: 'left' | 'right'): View {
  switch (aspect) {
    case 'front':
      return 'front';
    case 'behind':
      return 'from_behind';
    case 'three_quarter':
    case 'profile':
      return `${aspect}_${side}`;
    default:
      return aspect satisfies never;
  }
}

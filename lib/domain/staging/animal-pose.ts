import { ANIMAL_KINDS, poseWord, type AnimalPose, type Kind, type PoseName } from '@/lib/rough/vocabulary';

const RUNNING: readonly PoseName[] = ['running', 'sprinting', 'ninja_run'];
const JUMPING: readonly PoseName[] = ['jumping', 'leaping', 'skipping', 'diving'];
const SLEEPING: readonly PoseName[] = ['fetal_position', 'lying_on_side', 'sleeping_at_desk'];
const WALKING: readonly PoseName[] = ['walking', 'trudging', 'sneaking', 'staggering', 'tiptoes'];

/** How an animal holds itself where a person would be in a pose; undefined for who is no animal, or where nothing is said. */
export function animalPoseOf(kind: Kind | undefined, pose: PoseName | null): AnimalPose | undefined {
  if (pose === null || !ANIMAL_KINDS.some((animal) => animal === kind)) return undefined;
  if (pose === 'looking_up') return 'looking_up';
  if (RUNNING.includes(pose)) return 'running';
  if (JUMPING.includes(pose)) return 'jumping';
  if (WALKING.includes(pose)) return 'walking';
  if (SLEEPING.includes(pose)) return 'sleeping';
  const { ground } = poseWord(pose);
  if (ground === 'lying') return 'lying';
  return ground === 'seat' || ground === 'kneeling' ? 'sitting' : 'standing';
}

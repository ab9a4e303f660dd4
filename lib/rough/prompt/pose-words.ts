import { PAIR_NAMES, pairWord, POSE_NAMES, poseWord, type PairName, type PoseName } from '../vocabulary';
import {
  ANGER_VEIN_WORDS,
  ARM_POSE_WORDS,
  EXPRESSION_WORDS,
  GAZE_HEIGHT_WORDS,
  LOOK_WORDS,
  STANDING_WORDS,
} from './state-words';
import { SEVERAL_WORDS } from './people-words';
import type { WordTable } from './word-table';

/** Words for poses, besides their tags, separated by commas. */
const EVERYDAY_POSES: Readonly<Partial<Record<PoseName, string>>> = {
  at_attention: 'at attention, standing straight',
  hand_on_hip: 'hand on hip',
  hands_in_pockets: 'hands in pocket, hands in own pockets, hand in own pocket',
  arms_behind_back: 'hands behind back, arm behind back, hands behind own back',
  arms_behind_head: 'hands behind head, arm behind head, hands behind own head',
  outstretched_arms: 'arms outstretched, arms spread, open arms, arms wide, t-pose',
  hands_clasped: 'hands clasped, hands together, clasped hands, interlocked fingers, folded hands',
  praying: 'prayer, pray',
  hand_on_cheek: 'hand on cheek',
  covering_mouth: 'hand over mouth, hand over own mouth, hands over mouth, hands over own mouth',
  crying_into_hands: 'hiding face, face in hands, hands on face, covering own face',
  holding_head: 'holding head, clutching head, hands on head, holding own head',
  pointing_at_viewer: 'pointing at you',
  pointing_up: 'finger raised, pointing upwards',
  saluting: 'saluting',
  shrugging: 'shrug',
  reaching_out:
    'reach, reaching towards viewer, reaching toward viewer, outstretched arm, extended arm, arm outstretched',
  stretching: 'stretch, stretching arms, arm stretch',
  looking_back: 'looking over shoulder, looking over own shoulder, looking behind, turning around, turned around',
  leaning_forward: 'leaning over, bent over, bending over, bending forward',
  leaning_on_wall: 'leaning on wall, leaning against wall, leaning on the wall, leaning against the wall',
  walking: 'walk, strolling, stroll',
  running: 'run, jogging, jog',
  sprinting: 'sprint, dash, rushing',
  ninja_run: 'ninja run',
  jumping: 'jump, hopping',
  leaping: 'leap, mid-air, in midair, jumping forward',
  falling: 'falling down',
  floating: 'levitation, levitating, hovering, weightless',
  tripping: 'trip, stumble',
  tiptoes: 'tiptoe, on tiptoes, standing on tiptoes',
  standing_on_one_leg: 'balancing, one leg raised',
  dancing: 'dance, ballet',
  climbing: 'climb',
  sitting:
    'sit, seated, sitting on bench, sitting on bed, sitting on desk, sitting on stairs, sitting on couch, on chair, on bench, on couch',
  crossed_legs: 'legs crossed',
  sitting_leaning_on_table: 'leaning on table, leaning on desk, elbow on table, elbows on table',
  sitting_on_floor:
    'sitting on ground, sitting on the floor, sitting on the ground, sitting on grass, on floor, on ground',
  seiza: 'sitting on heels, on floor, on ground',
  indian_style: 'cross-legged, sitting cross-legged, lotus position, on floor, on ground',
  hugging_own_legs: 'hugging knees, hugging own knees, on floor, on ground',
  squatting: 'squat, crouch',
  kneeling: 'kneel, on knees, on floor, on ground',
  on_one_knee: 'one knee, kneeling on one knee',
  all_fours: 'on all fours, hands and knees, on floor, on ground',
  lying_on_back: 'lying down, lying on back, lying on bed, laying down, on bed, on floor, on ground',
  lying_spread: 'spread eagle, snow angel',
  lying_on_side: 'lying on side, on floor, on ground',
  lying_on_stomach: 'lying on stomach, prone, on floor, on ground',
  collapsed: 'fainting, fainted, unconscious, passed out, on floor, on ground',
  fighting_stance: 'fighting, battle, fighting pose, battle stance, combat stance, martial arts, boxing stance',
  punching: 'punch',
  kicking: 'kick',
  high_kick: 'roundhouse kick',
  sword_swing: 'slash, sword swing, swinging sword, sword fighting, sword fight',
  sword_ready: 'sword stance',
  guarding: 'block, defending, defensive stance, guard',
  throwing: 'throw, pitching',
  casting: 'casting magic, casting a spell, using magic, spellcasting',
  sitting_reading: 'on floor, on ground, on chair, on bench, on couch',
  using_phone: 'texting, using phone, smartphone, cellphone, holding smartphone, holding cellphone',
  talking_on_phone: 'phone call, on the phone, talking on the phone',
  eating: 'eat, holding bread',
  drinking: 'drink, holding mug, sipping',
  carrying: 'carrying box',
  carrying_bag: 'carrying bag, shopping bag',
  writing: 'write, studying, taking notes',
  clapping: 'clap, applause, applauding',
  deep_bow: 'bowing deeply, low bow',
  shading_eyes: 'hand over eyes, looking into the distance',
  facepalm: 'face palm, palm on face',
  scratching_head: 'scratching own head',
  adjusting_glasses: 'adjusting glasses, pushing up glasses',
  holding_hat: 'holding hat, hand on own hat, hand on hat',
  beckoning: 'beckon, come here',
  thumbs_up: 'thumb up',
  shushing: 'shh, index finger to lips',
  calling_out: 'calling out, cupped hands',
  hand_to_ear: 'hand behind ear, cupping ear',
  clutching_chest: 'clutching own chest, coughing, cough',
  hugging_self: 'arms around self, shivering',
  catching_breath: 'panting, out of breath, heavy breathing',
  flinching: 'flinch, recoiling',
  leaning_out: 'leaning out of window, leaning out the window',
  peeking: 'peeking out, peek, peering',
  knocking: 'knock, knocking on door',
  touching_hair: 'playing with own hair, tucking hair',
  trudging: 'trudge, walking slowly',
  sneaking: 'sneak, creeping, stealth',
  staggering: 'stagger, limping',
  slipping: 'slip, slipped',
  falling_backwards: 'falling back, knocked back',
  diving: 'dive',
  flying: 'fly, in flight',
  spinning: 'spin, twirl, pirouette',
  skipping: 'skip',
  hero_landing: 'three-point landing, landing',
  swimming: 'swim, underwater swimming',
  sitting_dejected: 'sitting with head down, dejected',
  sitting_legs_dangling: 'sitting on ledge, sitting on edge, legs dangling',
  sitting_one_knee_up: 'sitting with knee up',
  sleeping_at_desk: 'sleeping at desk, asleep at desk',
  kneeling_down_to_child: 'kneeling down, crouching down',
  prostrating: 'prostrating, bowing to the ground',
  crawling: 'crawl',
  crouching_in_fear: 'cower, crouching in fear',
  lying_reading: 'reading in bed',
  in_wheelchair: 'in wheelchair, sitting in wheelchair',
  on_crutches: 'crutches, on crutches, using crutches',
  with_cane: 'walking stick, walking with cane',
  taking_photo: 'taking photo, photographing, taking a photo',
  dropping: 'dropping something, drops',
  offering: 'offer, handing over, holding out',
  holding_bouquet: 'holding flowers',
  pushing: 'push',
  pulling: 'pull, tugging, pulling rope',
  lifting: 'lift, lifting up',
  carrying_on_shoulder: 'over shoulder, weapon over shoulder, sword over shoulder',
  catching: 'catch',
  drawing_bow: 'aiming bow, holding bow, archer, holding bow weapon',
  aiming: 'aiming gun, aiming at viewer, holding rifle',
  cooking: 'cook, frying',
  pouring: 'pour, pouring tea',
  singing: 'sing',
  playing_guitar: 'guitarist, holding guitar',
  playing_violin: 'playing violin, violinist, holding violin',
  playing_piano: 'pianist, piano playing',
  playing_drums: 'playing drums, playing the drums, drummer, holding drumsticks',
  playing_flute: 'playing the flute, flutist, flautist, holding flute',
  playing_recorder: 'playing recorder, playing the recorder, playing clarinet, playing the clarinet, holding recorder',
  playing_trumpet: 'playing trumpet, playing the trumpet, trumpeter, holding trumpet',
  typing: 'using laptop, using computer',
  riding_bicycle: 'cycling, riding bike, riding a bicycle, riding a bike, on bicycle, on a bicycle',
  riding_motorbike:
    'riding motorcycle, riding motorbike, riding a motorcycle, riding a motorbike, riding scooter, on motorcycle, on a motorcycle, biker',
  riding_horse: 'riding horse, riding a horse, on horseback, on a horse, horse riding',
  driving: 'drive, driving car, driving a car, at the wheel, behind the wheel',
  rowing: 'row, rowing boat, rowing a boat, in a rowing boat, in rowing boat',
  digging: 'dig',
  sweeping: 'sweep, cleaning',
  opening_door: 'opening a door, hand on doorknob',
  holding_lantern: 'holding lamp, raising lantern, carrying lantern',
  cradling: 'holding child, carrying child, holding animal, holding cat',
  tying_shoe: 'tying shoelaces, tying shoes',
  cheering: 'cheer, celebrating',
};

const EVERYDAY_PAIRS: Readonly<Partial<Record<PairName, string>>> = {
  hug: 'hugging, embrace, embracing, mutual hug, cuddling, hugging each other',
  holding_hands: 'hand in hand, hand holding',
  walking_together: 'walking together, walking side by side, walking hand in hand',
  piggyback: 'piggyback ride, piggy back, piggybacking',
  princess_carry: 'bridal carry, bridal style',
  back_to_back: 'back to back',
  face_to_face: 'face to face, facing each other, facing another',
  kabedon: 'kabe-don, wall slam',
  headpat: 'head pat, headpats, patting head, patting on head',
  sword_duel: 'sword, sword fight, sword fighting, dueling, duelling, clashing swords, crossed swords',
  arm_around_shoulder: 'arm around shoulder, arm around shoulders, arms around shoulders',
  lap_pillow: 'head on lap, lying on lap',
  kiss: 'kissing, imminent kiss, french kiss',
  handshake: 'shaking hands, hand shake',
  head_on_shoulder: 'head on shoulder, leaning on shoulder',
  sitting_together: 'sitting together, sitting side by side',
  punch_and_dodge: 'fist fight, fistfight, brawl',
  couple_dance: 'dancing together, ballroom dancing, waltz',
  whispering: 'whisper, whispering in ear',
  helping_up: 'helping up, helping hand',
  dragging_by_hand: 'pulling by hand, dragging by hand',
  high_five: 'high-five',
  hug_from_behind: 'hugging from behind, back hug',
  chasing: 'chase, being chased',
  shoulder_ride: 'sitting on shoulder, riding on shoulders',
  comforting: 'consoling, patting back',
  supporting_injured: 'helping injured, supporting injured',
  collar_grab: "grabbing another's collar, grabbing collar",
  giving: 'giving gift, giving present, exchanging gifts',
  feeding: 'feeding another, say ah',
  proposal: 'proposing, marriage proposal',
};

/** Words that say on what a body rests: they ask for a pose only where no other word does. */
const RESTING_WORDS: ReadonlySet<string> = new Set([
  'on bed',
  'on floor',
  'on ground',
  'on chair',
  'on bench',
  'on couch',
  'against wall',
]);
/** Things that choose among poses only beside a word that asks for one. */
const THING_WORDS: ReadonlySet<string> = new Set(
  (
    'phone, cup, box, camera, bouquet, frying pan, guitar, violin, drum set, drumsticks, flute, transverse flute, recorder, clarinet, trumpet, laptop, bicycle, steering wheel, oar, broom, lantern, ' +
    'doorknob, door, window, wind, music, pain, cold, injured, depressed, headache'
  ).split(', '),
);
/** The same of what two people do; alone they are about the people or what each does. */
const COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    'carrying, walking, fighting, battle, side-by-side, running, sitting, dancing, punching, yelling, reaching, ' +
    'on one knee, injured, gift, sword'
  ).split(', '),
);

/** The poses that a word may mean, the likeliest first. */
export const POSE_WORDS: WordTable<readonly PoseName[]> = meaningsOf(
  POSE_NAMES.map((name) => ({ name, tags: poseWord(name).tags, everyday: EVERYDAY_POSES[name] })),
);

/** What a word may say of two people, the likeliest first. */
export const PAIR_WORDS: WordTable<readonly PairName[]> = meaningsOf(
  PAIR_NAMES.map((name) => ({ name, tags: pairWord(name).tags, everyday: EVERYDAY_PAIRS[name] })),
);

const FIRST_FORM_WORDS: readonly { has: (word: string) => boolean }[] = [
  ...[ARM_POSE_WORDS, EXPRESSION_WORDS, STANDING_WORDS, ANGER_VEIN_WORDS, GAZE_HEIGHT_WORDS],
];

/** True for a word that asks for a pose which only jointed bodies have. */
export function asksForPose(word: string): boolean {
  const isOfFirstForm = FIRST_FORM_WORDS.some((words) => words.has(word));
  return POSE_WORDS.has(word) && !isOfFirstForm && !RESTING_WORDS.has(word) && !THING_WORDS.has(word);
}

/** True for a word that asks for a pose where no other does: on what somebody rests, or where they look. */
export function saysOnWhat(word: string): boolean {
  return RESTING_WORDS.has(word) || GAZE_HEIGHT_WORDS.has(word);
}

/** True for a word that asks for something which two people do together. */
export function asksForPair(word: string): boolean {
  return PAIR_WORDS.has(word) && !COMPANY_WORDS.has(word) && !SEVERAL_WORDS.has(word) && !LOOK_WORDS.has(word);
}

interface Meaning<T> {
  readonly name: T;
  readonly tags: readonly string[];
  readonly everyday: string | undefined;
}

/** A word means that first of which it is the first tag, or which it names in everyday words. */
function meaningsOf<T>(meanings: readonly Meaning<T>[]): WordTable<readonly T[]> {
  const likely = new Map<string, T[]>();
  const possible = new Map<string, T[]>();
  const add = (table: Map<string, T[]>, word: string, name: T): void => {
    table.set(word, [...(table.get(word) ?? []), name]);
  };
  for (const { name, tags, everyday } of meanings) {
    const [first = '', ...others] = tags.map((tag) => tag.replaceAll('_', ' '));
    const known = (everyday ?? '').split(', ').filter((word) => word !== '');
    for (const word of new Set([first, ...known])) add(likely, word, name);
    for (const word of others) if (!known.includes(word)) add(possible, word, name);
  }
  const words = new Set([...likely.keys(), ...possible.keys()]);
  return new Map([...words].map((word) => [word, [...(likely.get(word) ?? []), ...(possible.get(word) ?? [])]]));
}

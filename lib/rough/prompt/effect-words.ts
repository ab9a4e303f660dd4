import { EFFECT_TAGS, type EffectTag } from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

/** Drops of sweat and the mark of anger are a face's own. */
const OF_FACES: readonly EffectTag[] = ['sweat_drop', 'anger_vein'];

/** What is laid over a picture, where the word is not already met by its scene or its weather. */
export const EFFECT_WORDS: WordTable<EffectTag> = vocabularyTable<EffectTag>(
  EFFECT_TAGS.filter((tag) => !OF_FACES.includes(tag)),
  {
    emphasis_lines: 'focus lines, concentration lines',
    motion_lines: 'speed lines, speedlines, action lines, motion blur',
    gloom_lines: 'gloom (expression), gloom, turn pale',
    shock_lines: 'shocked lines',
    impact: 'impact lines, action',
    electricity: 'lightning, sparks of electricity',
    explosion: 'explosions, blast',
    dust: 'dust cloud',
    smoke: 'black smoke',
    steam: 'steaming',
    sparkle: 'sparkles, sparkling, glitter',
    flowers: 'floral background, flower background',
    bubbles: 'bubble, air bubble, soap bubbles',
    petals: 'falling petals, flying petals',
    feathers: 'falling feathers',
    embers: 'sparks, ember',
    bloom: 'soft light, soft focus',
    light_rays: 'sunbeam, god rays, light beam, sunlight',
    heart: 'hearts, spoken heart',
    music_note: 'musical note, musical notes, eighth note, beamed eighth notes',
    light_bulb: 'idea',
    question_mark: '?',
    exclamation_mark: '!',
    flying_tears: 'tears flying',
    spiral: 'dizzy',
    sigh: 'sighing, =3',
  },
);

import { storyPerson } from './story-people';
import type { Story } from './draw-story';

interface NamedStory extends Story {
  readonly name: string;
  readonly finish: 'ink' | 'colour';
}

/** A page each of twelve stories that have nothing in common. */
export const STORIES: readonly NamedStory[] = [
  {
    name: 'ramen',
    finish: 'ink',
    people: [
      storyPerson(
        'Goro',
        {
          sex: 'boy',
          age: 'adult',
          build: 'heavy',
          hairStyle: 'buzz_cut',
          extras: { headwear: 'hachimaki', facialHair: ['stubble'] },
        },
        { outfit: 'chef', clothColour: 'white' },
      ),
      storyPerson(
        'Aki',
        { age: 'adult', hairStyle: 'single_hair_bun', hairColour: 'brown_hair' },
        { outfit: 'apron', clothColour: 'red' },
      ),
    ],
    script: `# One

## Page 1

INT. RAMEN SHOP - NIGHT

### Panel 1 (establishing, big)

The ramen shop at night. Nobody is seen.

CAPTION
Eleven minutes to closing.

### Panel 2

Goro cooks, determined.

@Goro
One more bowl and the pot is empty.

### Panel 3

Aki crosses her arms, angry.

@Aki
You salted it twice!

### Panel 4 (close-up)

Goro is surprised.

@Goro
…Twice?

### Panel 5 (detail, small)

The ramen.

### Panel 6 (close-up)

Aki laughs.

@Aki
It’s the best one yet.
`,
  },
  {
    name: 'transfer-student',
    finish: 'colour',
    language: 'ja',
    people: [
      storyPerson(
        'ハル',
        { hairStyle: 'long_hair', hairColour: 'brown_hair', eyeColours: { left: 'green_eyes', right: 'green_eyes' } },
        { outfit: 'serafuku' },
      ),
      storyPerson(
        'カイ',
        { sex: 'boy', hairStyle: 'spiked_hair', hairColour: 'black_hair' },
        { outfit: 'gakuran', clothColour: 'black' },
      ),
    ],
    script: `# 一

## ページ 1

INT. 教室 - 朝

### コマ 1 (遠景、大きく)

朝の教室。誰もいない。

@ナレーション
転校初日。

### コマ 2

ハルは緊張して立っている。

@ハル
はじめまして……

### コマ 3 (アップ)

カイは驚いて顔を上げる。

@カイ
おまえ、あの時の！

### コマ 4 (アップ)

ハルは驚く。

@ハル
えっ！？

### コマ 5

カイは笑う。

@カイ
約束、覚えてるか？
`,
  },
  {
    name: 'silent-cat',
    finish: 'ink',
    people: [
      storyPerson('Tama', { extras: { kind: 'cat', coat: 'tabby' } }),
      storyPerson('Yui', { age: 'child', hairStyle: 'twin_braids' }, { outfit: 'winter_coat', clothColour: 'red' }),
    ],
    script: `# One

## Page 1

EXT. CITYSCAPE - NIGHT, SNOW

### Panel 1 (establishing, big)

The city in the snow. Nobody is seen.

EXT. ALLEY - NIGHT, SNOW

### Panel 2

Tama walks.

### Panel 3 (close-up)

Tama looks up.

### Panel 4 (detail, small)

A mitten.

EXT. RESIDENTIAL STREET - NIGHT, SNOW

### Panel 5

Tama is running.

### Panel 6

Yui crouches, surprised.
`,
  },
  {
    name: 'knight',
    finish: 'colour',
    people: [
      storyPerson(
        'Sir Odo',
        {
          sex: 'boy',
          age: 'adult',
          hairStyle: 'bob_cut',
          hairColour: 'blonde_hair',
          extras: { facialHair: ['handlebar_mustache'] },
        },
        { outfit: 'armor', clothColour: 'red' },
      ),
      storyPerson('Dragon', { extras: { kind: 'dragon' } }),
    ],
    script: `# One

## Page 1

EXT. CASTLE - DAY

### Panel 1 (wide)

Sir Odo stands before the castle.

@Sir Odo (shout)
Come out and face me!

### Panel 2

Dragon stands there.

@Dragon
Do you have an appointment?

### Panel 3 (close-up)

Sir Odo is speechless, surprised.

@Sir Odo
A… what?

### Panel 4 (close-up)

Sir Odo is crying.

@Sir Odo
Thursday, then.
`,
  },
  {
    name: 'detective',
    finish: 'ink',
    people: [
      storyPerson(
        'Ames',
        {
          sex: 'boy',
          age: 'adult',
          hairStyle: 'slicked_back_hair',
          extras: { headwear: 'fedora', facialHair: ['stubble'] },
        },
        { outfit: 'trench_coat', clothColour: 'brown' },
      ),
      storyPerson(
        'Vera',
        { age: 'adult', hairStyle: 'wavy_hair', hairColour: 'black_hair' },
        { outfit: 'dress', clothColour: 'black' },
      ),
    ],
    script: `# One

## Page 1

EXT. ALLEY - NIGHT, RAIN

### Panel 1 (establishing, big)

The alley in the rain. Nobody is seen.

CAPTION
The tip said midnight.

### Panel 2

Ames walks, hands in his pockets.

@Ames (thought)
It’s always midnight.

### Panel 3 (close-up)

Ames turns around, serious.

SFX
CLICK

### Panel 4

Vera points at him, angry.

@Vera
Not one more step.

### Panel 5 (close-up)

Ames smiles.

@Ames
Hello, Vera.
`,
  },
  {
    name: 'band',
    finish: 'colour',
    people: [
      storyPerson(
        'Kei',
        { sex: 'boy', hairStyle: 'messy_hair', hairColour: 'silver_hair' },
        { outfit: 'leather_jacket', clothColour: 'black' },
      ),
      storyPerson(
        'Rin',
        { hairStyle: 'twintails', hairColour: 'pink_hair', eyeColours: { left: 'purple_eyes', right: 'purple_eyes' } },
        { outfit: 't-shirt', shirtPrint: 'star', clothColour: 'purple' },
      ),
    ],
    script: `# One

## Page 1

INT. STAGE - NIGHT

### Panel 1 (wide, big)

Kei plays the guitar. Rin sings.

@Rin (shout)
One more time!

### Panel 2 (close-up)

Kei grins.

@Kei
Try to keep up.

### Panel 3 (close-up)

Rin laughs, happy.

### Panel 4

They jump, Kei and Rin.

SFX
JAAAN
`,
  },
  {
    name: 'station-in-space',
    finish: 'ink',
    people: [
      storyPerson(
        'Ito',
        { age: 'adult', hairStyle: 'short_hair', skin: 'dark_skin' },
        { outfit: 'space_suit', clothColour: 'white' },
      ),
      storyPerson('Unit 7', { sex: 'boy', extras: { kind: 'round_robot' } }),
    ],
    script: `# One

## Page 1

INT. SPACESHIP - NIGHT

### Panel 1 (establishing)

The bridge of the spaceship. Nobody is seen.

CAPTION
Day 412.

### Panel 2

Ito looks at the stars.

@Ito
Is anyone out there?

### Panel 3

Unit 7 stands there.

@Unit 7
I am.

### Panel 4 (close-up)

Ito laughs.

@Ito
You don’t count.

### Panel 5

Unit 7 stands there.

@Unit 7
I count very well.
`,
  },
  {
    name: 'duel',
    finish: 'ink',
    people: [
      storyPerson(
        'Jubei',
        {
          sex: 'boy',
          age: 'adult',
          hairStyle: 'ponytail',
          extras: { eyewear: 'eyepatch_right', facialHair: ['goatee'] },
        },
        { outfit: 'hakama', clothColour: 'black' },
      ),
      storyPerson('Okiku', { age: 'adult', hairStyle: 'hime_cut' }, { outfit: 'kimono', clothColour: 'white' }),
    ],
    script: `# One

## Page 1

EXT. BRIDGE - DUSK

### Panel 1 (wide, big)

The bridge at dusk. Nobody is seen.

### Panel 2

Jubei holds his sword, determined.

@Jubei
Draw.

### Panel 3 (close-up)

Okiku is calm.

@Okiku
I already have.

### Panel 4 (big)

Jubei slashes with his sword.

SFX
ZASH

### Panel 5 (close-up)

Jubei is surprised.
`,
  },
  {
    name: 'library',
    finish: 'colour',
    people: [
      storyPerson(
        'Noor',
        { hairStyle: 'long_hair', skin: 'tan', extras: { headwear: 'hijab' } },
        { outfit: 'cardigan', clothColour: 'green' },
      ),
      storyPerson(
        'Theo',
        {
          sex: 'boy',
          hairStyle: 'curly_hair',
          hairColour: 'brown_hair',
          skin: 'dark_skin',
          extras: { eyewear: 'round_eyewear' },
        },
        { outfit: 'sweater', clothColour: 'yellow' },
      ),
    ],
    script: `# One

## Page 1

INT. LIBRARY - DAY

### Panel 1 (establishing)

The library. Nobody is seen.

### Panel 2

Noor reads a book.

### Panel 3

Theo waves, with a nervous smile.

@Theo (whisper)
Is this seat free?

### Panel 4 (close-up)

Noor smiles.

@Noor (whisper)
It is now.

### Panel 5

Theo and Noor sit together.
`,
  },
  {
    name: 'match',
    finish: 'colour',
    people: [
      storyPerson(
        'Sora',
        { sex: 'boy', hairStyle: 'spiked_hair', hairColour: 'orange_hair' },
        { outfit: 'gym_uniform', clothColour: 'red' },
      ),
      storyPerson(
        'Coach',
        { sex: 'boy', age: 'elder', hairStyle: 'buzz_cut', hairColour: 'white_hair', build: 'sturdy' },
        { outfit: 'track_suit', clothColour: 'blue' },
      ),
    ],
    script: `# One

## Page 1

INT. GYM - DAY

### Panel 1

Sora is running.

SFX
DASH

### Panel 2 (close-up)

Coach shouts.

@Coach (shout)
Jump!!

### Panel 3 (big)

Sora jumps, determined.

@Sora (shout)
This one’s mine!

### Panel 4 (close-up)

Coach smiles.

@Coach
Not bad.
`,
  },
  {
    name: 'witch-and-fox',
    finish: 'colour',
    people: [
      storyPerson(
        'Willa',
        { hairStyle: 'wavy_hair', hairColour: 'red_hair', eyeColours: { left: 'green_eyes', right: 'green_eyes' } },
        { outfit: 'witch_robe', clothColour: 'purple' },
      ),
      storyPerson('Ember', { extras: { kind: 'fox' } }),
    ],
    script: `# One

## Page 1

EXT. FOREST - DUSK

### Panel 1 (wide, big)

Willa walks through the forest.

@Willa
Ember! Supper!

### Panel 2

Ember sits.

@Ember
You forgot the salt again.

### Panel 3 (close-up)

Willa blushes, embarrassed.

@Willa
How would you know?

### Panel 4 (close-up)

Ember looks up.

@Ember
I have a nose.
`,
  },
  {
    name: 'keeper',
    finish: 'ink',
    people: [
      storyPerson(
        'Old Ben',
        {
          sex: 'boy',
          age: 'elder',
          hairColour: 'white_hair',
          hairStyle: 'short_hair',
          extras: { facialHair: ['full_beard'], headwear: 'peaked_cap' },
        },
        { outfit: 'keeper_coat', clothColour: 'black' },
      ),
      storyPerson('Ada', { age: 'child', hairStyle: 'twintails' }, { outfit: 'raincoat', clothColour: 'yellow' }),
    ],
    script: `# One

## Page 1

EXT. LIGHTHOUSE - DUSK

### Panel 1 (establishing, big)

The lighthouse at dusk. Nobody is seen.

### Panel 2

Ada points at the sea.

@Ada (shout)
A ship!

### Panel 3 (close-up)

Old Ben is surprised.

@Old Ben
At this hour?

### Panel 4

Old Ben and Ada are running.

@Old Ben (shout)
To the lamp!
`,
  },
];

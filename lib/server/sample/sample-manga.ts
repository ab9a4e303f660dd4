import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';

/** The story that the first start offers, in the person's language. */
export interface SampleManga {
  readonly title: string;
  readonly description: string;
  readonly names: readonly [keeper: string, robot: string, guest: string];
  readonly script: string;
}

interface SampleLook {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
}

const GUEST: SampleLook = {
  traits: {
    sex: 'girl',
    age: 'teen',
    build: 'average',
    hairColour: 'black_hair',
    hairStyle: 'bob_cut',
    bangs: 'parted_bangs',
    eyeColours: { left: 'brown_eyes', right: 'brown_eyes' },
    skin: 'light_skin',
    marks: [],
    extras: {},
    personality: ['serious'],
    expression: null,
    words: '',
    forbidden: '',
  },
  outfit: {
    outfit: 'raincoat',
    clothColour: 'yellow',
    accentColour: 'white',
    shirtPrint: 'plain',
    accessories: [],
    words: '',
  },
};

const KEEPER: SampleLook = {
  traits: {
    ...GUEST.traits,
    sex: 'boy',
    age: 'elder',
    hairColour: 'white_hair',
    hairStyle: 'short_hair',
    bangs: 'swept_bangs',
    eyeColours: { left: 'blue_eyes', right: 'blue_eyes' },
    extras: { facialHair: ['full_beard'], headwear: 'peaked_cap' },
    personality: ['gentle'],
  },
  outfit: { ...GUEST.outfit, outfit: 'keeper_coat', clothColour: 'black', accentColour: 'grey' },
};

const ROBOT: SampleLook = {
  traits: { ...GUEST.traits, sex: 'boy', extras: { kind: 'robot' }, personality: ['cool'] },
  outfit: { ...GUEST.outfit, outfit: 'bodysuit', clothColour: 'white', accentColour: 'grey' },
};

/** In the order of the names. */
export const SAMPLE_LOOKS = [KEEPER, ROBOT, GUEST] as const;

export const SAMPLE_MANGA: Readonly<Record<'en' | 'ja', SampleManga>> = {
  en: {
    title: 'The Light on Cape Nadir',
    description:
      'An old lighthouse keeper and his robot keep the lamp lit on a night when nobody is expected. Somebody comes.',
    names: ['Toma', 'Rivet', 'Mina'],
    script: `Title: The Light on Cape Nadir
Premise: Toma and Rivet keep the lamp of Cape Nadir lit on a night when no ship is expected. Mina comes out of the storm.

# Chapter 1: The light

## Page 1

EXT. LIGHTHOUSE - NIGHT, STORM

### Panel 1 (establishing, big)

The lighthouse over the sea in the storm. Nobody is seen.

CAPTION
Cape Nadir. The last light before the open sea.

INT. LAMP ROOM - NIGHT

### Panel 2

Toma looks up at the lamp, calm.

@Toma
It must not go out.

### Panel 3 (close-up)

Rivet looks at him, confused.

@Rivet
Why, sir?

## Page 2

### Panel 1 (close-up)

Toma smiles gently.

@Toma
Because somebody is always out there.

### Panel 2

Rivet stands at the window.

@Rivet
No ship has passed for eleven years.

### Panel 3 (detail, small)

The clock.

SFX
TICK

### Panel 4 (close-up)

Toma frowns, sad.

@Toma (thought)
Eleven years and nine days.

## Page 3

### Panel 1

Toma coughs, a hand on his chest.

@Toma
My hands shake. You light it tonight.

### Panel 2

Rivet raises a lantern, determined.

@Rivet
Yes, sir.

### Panel 3 (detail, small)

The lantern.

EXT. LIGHTHOUSE - NIGHT, STORM

### Panel 4 (wide, big)

The light goes out over the sea. Nobody is seen.

## Page 4

EXT. OCEAN - NIGHT, STORM

### Panel 1 (wide, big)

The sea in the storm. Nobody is seen.

SFX
ZAAAA

### Panel 2 (close-up)

Mina is scared.

@Mina
I can’t see the shore!

### Panel 3 (close-up)

Mina looks up, surprised.

@Mina (whisper)
A light…

## Page 5

EXT. HARBOUR - NIGHT, STORM

### Panel 1

Rivet is running.

@Rivet (shout)
A boat!

### Panel 2 (close-up)

Toma shouts, determined.

@Toma (shout)
Pull!!

### Panel 3 (big)

Rivet is pulling a rope with all his might, impact.

SFX
GRRRK

@Rivet
Holding. Holding.

## Page 6

### Panel 1

Mina kneels on the pier, crying.

@Mina
I thought nobody would be here.

### Panel 2

Toma kneels down to her, smiling gently.

@Toma
Somebody always is.

### Panel 3 (close-up)

Mina looks at him, surprised.

@Mina
Are you Toma? Grandmother said: look for the light.

### Panel 4 (close-up)

Toma is speechless, surprised.

## Page 7

INT. KITCHEN - NIGHT

### Panel 1 (wide)

Toma and Mina sit at the table. Rivet stands beside them.

@Mina
She wrote you a letter. It is eleven years old.

### Panel 2 (detail, small)

The letter.

### Panel 3 (close-up)

Toma reads, crying, and smiles.

@Toma
She kept her word.

### Panel 4

Rivet looks at Toma, worried.

@Rivet
Sir, you are leaking.

## Page 8

EXT. LIGHTHOUSE - DAWN

### Panel 1 (wide)

The lighthouse at dawn. Nobody is seen.

### Panel 2

Rivet stands in the morning.

@Rivet
The sun is up. Shall I put it out?

### Panel 3 (close-up)

Toma laughs.

@Toma
Leave it till breakfast.

### Panel 4 (big)

Toma, Mina and Rivet look at the sea, seen from behind.

CAPTION
Somebody is always out there.
`,
  },
  ja: {
    title: '岬の灯',
    description: '老いた灯台守とロボットは、誰も来ないはずの夜も灯をともす。その夜、誰かが来る。',
    names: ['トマ', 'リベット', 'ミナ'],
    script: `Title: 岬の灯
Premise: トマとリベットは、船の来ないはずの夜も灯をともす。嵐の中からミナが来る。

# 第1話 灯

## ページ 1

EXT. 灯台 - 夜、嵐

### コマ 1 (遠景、大きく)

嵐の海と灯台。誰もいない。

@ナレーション
ナディル岬。外海の手前、最後の灯。

INT. 灯室 - 夜

### コマ 2

トマは静かにランプを見上げる。

@トマ
この灯は消しちゃならん

### コマ 3 (アップ)

リベットは不思議そうに見る。

@リベット
なぜですか？

## ページ 2

### コマ 1 (アップ)

トマは優しく微笑む。

@トマ
いつも誰かが、沖にいるからさ

### コマ 2

リベットは窓辺に立つ。

@リベット
十一年、船は一隻も通っていません

### コマ 3 (小コマ)

時計。誰もいない。

@効果音
カチッ

### コマ 4 (アップ)

トマは悲しそうに眉をひそめる。

@トマ (thought)
十一年と九日だ

## ページ 3

### コマ 1

トマは胸に手を当てて咳をする。

@トマ
手が震える。今夜はお前がともせ

### コマ 2

リベットは決意してランタンを掲げる。

@リベット
はい

### コマ 3 (小コマ)

ランタン。誰もいない。

EXT. 灯台 - 夜、嵐

### コマ 4 (引き、大きく)

光が海へのびる。誰もいない。

## ページ 4

EXT. 海 - 夜、嵐

### コマ 1 (引き、大きく)

嵐の海。誰もいない。

@効果音
ザアアアッ

### コマ 2 (アップ)

ミナは怯える。

@ミナ
岸が見えない！

### コマ 3 (アップ)

ミナは驚いて顔を上げる。

@ミナ (whisper)
……光だ

## ページ 5

EXT. 港 - 夜、嵐

### コマ 1

リベットは走っている。

@リベット (shout)
舟です！

### コマ 2 (アップ)

トマは叫ぶ。

@トマ (shout)
引けえっ！！

### コマ 3 (大きく)

リベットは力いっぱい縄を引く。衝撃。

@効果音
ギギギッ

@リベット
離しません

## ページ 6

### コマ 1

ミナは桟橋にひざまずいて泣く。

@ミナ
誰もいないと思った

### コマ 2

トマはひざまずいて優しく微笑む。

@トマ
いつも誰かがいるさ

### コマ 3 (アップ)

ミナは驚いて見る。

@ミナ
トマさん？ 祖母が、光を探せって

### コマ 4 (アップ)

トマは驚く。

## ページ 7

INT. 台所 - 夜

### コマ 1 (引き)

トマとミナは座る。リベットはそばに立つ。

@ミナ
祖母からの手紙です。十一年前の

### コマ 2 (小コマ)

手紙。誰もいない。

### コマ 3 (アップ)

トマは泣きながら微笑む。

@トマ
約束を守ってくれたのか

### コマ 4

リベットは心配そうにトマを見る。

@リベット
水漏れです

## ページ 8

EXT. 灯台 - 夜明け

### コマ 1 (引き)

夜明けの灯台。誰もいない。

### コマ 2

リベットは朝の光の中に立つ。

@リベット
日が昇りました。消しますか？

### コマ 3 (アップ)

トマは笑う。

@トマ
朝飯までつけておけ

### コマ 4 (大きく)

トマとミナとリベットは海を見る。後ろ姿。

@ナレーション
いつも誰かが、沖にいる
`,
  },
};

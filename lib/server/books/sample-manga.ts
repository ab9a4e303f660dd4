import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';

/** The story that the first start offers, in the person's language. */
export interface SampleManga {
  readonly title: string;
  readonly description: string;
  readonly names: readonly [girl: string, boy: string];
  readonly script: string;
}

const GIRL: { readonly traits: CharacterTraits; readonly outfit: OutfitTraits } = {
  traits: {
    sex: 'girl',
    age: 'teen',
    build: 'average',
    hairColour: 'brown_hair',
    hairStyle: 'long_hair',
    bangs: 'blunt_bangs',
    eyeColours: { left: 'blue_eyes', right: 'blue_eyes' },
    skin: 'light_skin',
    marks: [],
    personality: ['proud'],
    expression: null,
    words: '',
    forbidden: '',
  },
  outfit: {
    outfit: 'school_uniform',
    clothColour: 'blue',
    accentColour: 'red',
    shirtPrint: 'plain',
    accessories: [],
    words: '',
  },
};

const BOY: typeof GIRL = {
  traits: {
    ...GIRL.traits,
    sex: 'boy',
    hairColour: 'black_hair',
    hairStyle: 'spiked_hair',
    bangs: 'swept_bangs',
    eyeColours: { left: 'green_eyes', right: 'green_eyes' },
    personality: ['gentle'],
  },
  outfit: { ...GIRL.outfit, outfit: 'hoodie', clothColour: 'green', accentColour: 'white' },
};

export const SAMPLE_LOOKS = [GIRL, BOY] as const;

export const SAMPLE_MANGA: Readonly<Record<'en' | 'ja', SampleManga>> = {
  en: {
    title: 'Rain on Kanda',
    description: 'Yuki waits at the station in the rain. Ren comes late, with one umbrella, and it is broken.',
    names: ['Yuki', 'Ren'],
    script: `Title: Rain on Kanda
Premise: Yuki waits at the station in the rain. Ren comes late, with one umbrella, and it is broken.

# Chapter 1: One umbrella

## Page 1

EXT. KANDA STATION - DUSK, RAIN

### Panel 1 (establishing, big)

The station in the rain, seen from afar.

CAPTION
Kanda, six o’clock.

SFX
SHAAA

### Panel 2

Yuki waits, calm, looking at the rain.

@Yuki (thought)
He said five.

### Panel 3 (close-up)

Yuki frowns, annoyed.

@Yuki
…Late again.

### Panel 4

Ren is running through the rain.

@Ren (shout)
Yuki!!

## Page 2

### Panel 1

Yuki turns around, surprised.

@Yuki
You came after all!

### Panel 2

Ren stands there with a nervous smile.

@Ren
Sorry. The train stopped.

@Ren
I brought an umbrella!

### Panel 3 (detail, small)

The umbrella, broken.

### Panel 4 (close-up)

Yuki is speechless, with empty eyes.

@Yuki
That’s a stick.

### Panel 5

Ren blushes, embarrassed.

@Ren (whisper)
…The wind took the rest.

## Page 3

### Panel 1

They argue. Yuki is angry. Ren is sad.

@Yuki (shout)
One hour!

@Ren
I said sorry!

### Panel 2 (small)

The rain keeps falling. Nobody is seen.

SFX
SHAAA

### Panel 3 (close-up)

Yuki looks up, surprised.

@Yuki
…It’s stopping.

### Panel 4 (wide, big)

The sky over the station. Nobody is seen.

## Page 4

### Panel 1

Ren smiles happily.

@Ren
See? Right on time.

### Panel 2 (close-up)

Yuki bursts out laughing.

@Yuki
Idiot!

### Panel 3 (big)

Yuki and Ren walk home together, smiling.

@Ren
Tea?

@Yuki
You’re paying.
`,
  },
  ja: {
    title: '神田の雨',
    description: 'ユキは雨の駅で待っている。レンは遅れて、壊れた傘を一本持って来る。',
    names: ['ユキ', 'レン'],
    script: `Title: 神田の雨
Premise: ユキは雨の駅で待っている。レンは遅れて、壊れた傘を一本持って来る。

# 第1話 一本の傘

## ページ 1

EXT. 神田駅 - 夕方、雨

### コマ 1 (遠景、大きく)

雨の駅。誰もいない。

@ナレーション
神田、午後六時。

@効果音
ザーーッ

### コマ 2

ユキは静かに待っている。

@ユキ (thought)
五時って言ったのに

### コマ 3 (アップ)

ユキは眉をひそめる。

@ユキ
……また遅刻

### コマ 4

レンは雨の中を走っている。

@レン (shout)
ユキ！！

## ページ 2

### コマ 1

ユキは驚いて振り返る。

@ユキ
……来てくれたんだ

### コマ 2

レンは苦笑いする。

@レン
ごめん、電車が止まって

@レン
傘、持ってきたよ！

### コマ 3 (小コマ)

壊れた傘。誰もいない。

### コマ 4 (アップ)

ユキは呆然とする。

@ユキ
それ、ただの棒だよ

### コマ 5

レンは照れて赤くなる。

@レン (whisper)
……残りは風に

## ページ 3

### コマ 1

二人は言い争う。ユキは怒る。レンは落ち込む。

@ユキ (shout)
一時間も！

@レン
謝っただろ！

### コマ 2 (小コマ)

雨は降り続く。誰もいない。

@効果音
ザーーッ

### コマ 3 (アップ)

ユキは驚いて顔を上げる。

@ユキ
……やんだ

### コマ 4 (引き、大きく)

駅の上の空。誰もいない。

## ページ 4

### コマ 1

レンは嬉しそうに笑う。

@レン
ほら、時間ぴったり

### コマ 2 (アップ)

ユキは笑い出す。

@ユキ
ばか！

### コマ 3 (大きく)

ユキとレンは一緒に歩いて帰る。二人は微笑む。

@レン
お茶でも？

@ユキ
おごりね
`,
  },
};

import { describe, expect, it } from 'vitest';
import { doingOf } from '@/lib/domain/script/words/held-words';
import { poseWord } from '@/lib/rough/vocabulary';

/** What hands hold in the end: told, or as the pose has it. */
function heldBy(text: string): string {
  const { pose, holds } = doingOf(text);
  const usual = pose === null ? undefined : poseWord(pose).holds?.thing;
  return (holds ?? usual ?? 'nothing').toString();
}

/** A sentence, how the body is (`any` where several do), what the hands hold. */
const SENTENCES: readonly (readonly [string, string, string])[] = [
  ['Yuki raises her camera.', 'taking_photo', 'camera'],
  ['Yuki drops the mitten.', 'dropping', 'mitten'],
  ['Yuki waits without an umbrella.', 'none', 'nothing'],
  ['Yuki walks home without an umbrella.', 'walking', 'nothing'],
  ['Yuki walks, holding an umbrella.', 'walking', 'umbrella'],
  ['Yuki opens her umbrella.', 'holding_umbrella', 'umbrella'],
  ['Yuki holds up the lantern.', 'holding_lantern', 'lantern'],
  ['Yuki lifts the heavy box.', 'lifting', 'box'],
  ['Yuki carries a suitcase.', 'carrying_bag', 'suitcase'],
  ['Yuki carries a cake.', 'carrying', 'cake'],
  ['Yuki throws the ball.', 'throwing', 'ball'],
  ['Yuki hurls the bottle at the wall.', 'throwing', 'bottle'],
  ['Yuki hands Ren a letter.', 'offering', 'letter'],
  ['Yuki gives Ren the key.', 'offering', 'key'],
  ['Yuki offers him an apple.', 'offering', 'apple'],
  ['Yuki holds out a flower.', 'offering', 'flower'],
  ['Yuki shows her the photo.', 'offering', 'photo'],
  ['Yuki looks at the photo.', 'reading', 'photo'],
  ['Yuki stares at her phone.', 'using_phone', 'phone'],
  ['Yuki checks his watch.', 'using_phone', 'watch'],
  ['Yuki reads a newspaper.', 'reading', 'newspaper'],
  ['Yuki reads the letter.', 'reading', 'letter'],
  ['Yuki reads a book.', 'reading', 'book'],
  ['Yuki sits reading a book.', 'any', 'book'],
  ['Yuki eats an apple.', 'eating', 'apple'],
  ['Yuki eats ramen.', 'eating', 'ramen'],
  ['Yuki bites into the bread.', 'eating', 'bread'],
  ['Yuki drinks from a bottle.', 'drinking', 'bottle'],
  ['Yuki sips her coffee.', 'drinking', 'cup'],
  ['Yuki picks up the coin.', 'holding_lantern', 'coin'],
  ['Yuki clutches the teddy bear.', 'cradling', 'teddy_bear'],
  ['Yuki draws her sword.', 'holding_sword', 'sword'],
  ['Yuki swings the axe.', 'sword_swing', 'axe'],
  ['Yuki swings the bat.', 'sword_swing', 'bat'],
  ['Yuki points the gun at Ren.', 'aiming', 'gun'],
  ['Yuki waves a flag.', 'waving', 'flag'],
  ['Yuki waves.', 'waving', 'nothing'],
  ['Yuki runs with a lantern.', 'running', 'lantern'],
  ['Yuki runs, clutching the letter.', 'running', 'letter'],
  ['Yuki sits with a cup of tea.', 'sitting', 'cup'],
  ['Yuki plays the guitar.', 'playing_guitar', 'guitar'],
  ['Yuki takes off her glasses.', 'holding_lantern', 'glasses'],
  ['Yuki takes out a key.', 'holding_lantern', 'key'],
  ['Yuki puts on her hat.', 'none', 'nothing'],
  ['Yuki wears a scarf.', 'none', 'nothing'],
  ['Yuki forgot her umbrella.', 'none', 'nothing'],
  ['Yuki loses the key.', 'none', 'nothing'],
  ['Yuki puts down the book.', 'none', 'nothing'],
  ['Yuki opens the door.', 'opening_door', 'nothing'],
  ['Yuki opens the letter.', 'reading', 'letter'],
  ['Yuki holds a candle.', 'holding_lantern', 'candle'],
  ['Yuki finds a crown.', 'carrying', 'crown'],
  ['Yuki tosses a coin.', 'throwing', 'coin'],
  ['Yuki drops her phone.', 'dropping', 'phone'],
  ['Yuki lets go of the balloon.', 'dropping', 'balloon'],
  ['Yuki sweeps the yard with a broom.', 'sweeping', 'broom'],
  ['Yuki takes a photo.', 'taking_photo', 'camera'],
  ['Yuki kneels, holding a bouquet.', 'kneeling', 'bouquet'],
  ['Yuki turns around with a knife.', 'any', 'knife'],
  ['Yuki punches Ren.', 'punching', 'nothing'],
  ['Yuki smiles.', 'none', 'nothing'],
  ['ユキはカメラを構える。', 'taking_photo', 'camera'],
  ['ユキは手袋を落とす。', 'dropping', 'mitten'],
  ['ユキは傘を持たずに歩く。', 'walking', 'nothing'],
  ['ユキは傘をささずに待つ。', 'none', 'nothing'],
  ['ユキは傘をさして歩く。', 'walking', 'umbrella'],
  ['ユキは手紙を差し出す。', 'offering', 'letter'],
  ['ユキは鍵を拾う。', 'holding_lantern', 'key'],
  ['ユキは写真を見つめる。', 'reading', 'photo'],
  ['ユキは新聞を読む。', 'reading', 'newspaper'],
  ['ユキはりんごを食べる。', 'eating', 'apple'],
  ['ユキはボールを投げる。', 'throwing', 'ball'],
  ['ユキはランタンを掲げる。', 'holding_lantern', 'lantern'],
  ['ユキは花束を渡す。', 'offering', 'bouquet'],
  ['ユキは剣を抜く。', 'holding_sword', 'sword'],
  ['ユキは旗を振る。', 'waving', 'flag'],
  ['ユキはスマホを見る。', 'using_phone', 'phone'],
  ['ユキはお茶を飲む。', 'drinking', 'cup'],
  ['ユキは帽子をかぶる。', 'none', 'nothing'],
  ['ユキは財布を忘れた。', 'none', 'nothing'],
  ['ユキは斧を振り下ろす。', 'sword_swing', 'axe'],
  ['ユキは銃を向ける。', 'aiming', 'gun'],
  ['ユキは本を置く。', 'none', 'nothing'],
  ['ユキは手を振る。', 'waving', 'nothing'],
  ['ユキは座って、本を読む。', 'any', 'book'],
  ['ユキは箱を持ち上げる。', 'lifting', 'box'],
  ['ユキはドアを開ける。', 'opening_door', 'nothing'],
  ['ユキは走る。', 'running', 'nothing'],
];

describe('The object of a verb', () => {
  it.each(SENTENCES.filter(([, pose]) => pose !== 'any'))('of "%s" decides the pose', (text, pose) => {
    expect(doingOf(text).pose ?? 'none').toBe(pose);
  });

  it.each(SENTENCES)('of "%s" is in the hands', (text, _, thing) => {
    expect(heldBy(text)).toBe(thing);
  });
});

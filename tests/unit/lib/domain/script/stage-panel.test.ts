import { describe, expect, it } from 'vitest';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { NO_MEMORY, stagePanel, type PanelMemory } from '@/lib/domain/script/stage-panel';

const PEOPLE = [
  { id: 'y', name: 'Yuki', sex: 'girl' as const },
  { id: 'r', name: 'Ren', sex: 'boy' as const },
  { id: 'm', name: 'ミオ', sex: 'girl' as const },
];

function stage(text: string, before: PanelMemory = NO_MEMORY, direction: 'rtl' | 'ltr' = 'ltr') {
  const [panel] = outlineOf(parseScript(text)).chapters[0]?.pages[0]?.panels ?? [];
  if (!panel) throw new Error('no panel');
  const { beat, ...staged } = stagePanel({ panel, people: PEOPLE, placeId: 'p', direction, before });
  return { ...staged, beat, staging: beat.staging };
}
const cast = (text: string, before?: PanelMemory) => stage(text, before).staging.cast;

describe('A panel by its words', () => {
  it('shows who is named or speaks, the first at the side from which one reads', () => {
    const text = '### P\n\nYuki looks at Ren.\n\nREN\nWhat?\n';
    expect(cast(text).map(({ characterId }) => characterId)).toEqual(['r', 'y']);
    expect(stage(text, NO_MEMORY, 'rtl').staging.cast.map(({ characterId }) => characterId)).toEqual(['y', 'r']);
  });

  it('keeps everybody on their side for as long as the scene goes on', () => {
    const first = stage('EXT. STREET - DAY\n\n### P\n\nYuki looks at Ren.\n');
    const text = '### P\n\nREN\nWhat?\n\nYUKI\nNothing.\n';
    const on = stage(text, { ...first.memory, sceneBlock: null });
    expect(on.staging.cast.map(({ characterId }) => characterId)).toEqual(['y', 'r']);
    expect(on.staging.cast.map(({ view }) => view)).toEqual(['three_quarter_right', 'three_quarter_left']);
    const alone = stage('### P\n\nREN (thought)\nHm.\n', { ...first.memory, sceneBlock: null });
    expect(alone.staging.cast).toMatchObject([{ characterId: 'r', view: 'three_quarter_left' }]);
  });

  it('shows a crowd whole, as far as it is known by face', () => {
    const names = ['Aki', 'Beni', 'Chie', 'Dai', 'Eiji', 'Fumi', 'Gin', 'Hiro', 'Iku', 'Jun'];
    const people = names.map((name) => ({ id: name, name, sex: 'girl' as const }));
    const seen = (text: string) => {
      const [panel] = outlineOf(parseScript(text)).chapters[0]?.pages[0]?.panels ?? [];
      return panel && stagePanel({ panel, people, placeId: 'p', direction: 'ltr', before: NO_MEMORY }).beat.staging;
    };
    expect(seen(`### P\n\n${names.slice(0, 6).join(', ')} wait.\n`)).toMatchObject({ shot: 'full_body' });
    expect(seen(`### P\n\n${names.slice(0, 6).join(', ')} wait.\n`)?.cast).toHaveLength(6);
    expect(seen(`### P\n\n${names.join(', ')} wait.\n`)?.cast).toHaveLength(8);
  });

  it('gives each the face and the pose of their own clause', () => {
    expect(cast('### P\n\nYuki is crying. Ren runs away, laughing.\n')).toMatchObject([
      { characterId: 'y', expression: 'crying' },
      { characterId: 'r', expression: 'laughing', pose: 'running' },
    ]);
  });

  it('knows whom a pronoun means from the panel before', () => {
    const { memory } = stage('### P\n\nYuki and Ren argue.\n');
    expect(cast('### P\n\nShe smiles.\n', memory)).toMatchObject([{ characterId: 'y', expression: 'smile' }]);
    expect(cast('### P\n\nThey laugh.\n', memory)).toHaveLength(2);
  });

  it('reads a face from how a line is said where nothing else says it', () => {
    expect(cast('### P\n\nYUKI (shout)\nStop it.\n')).toMatchObject([{ expression: 'angry' }]);
    expect(cast('### P\n\nYUKI\nWhat?!\n')).toMatchObject([{ expression: 'surprised' }]);
  });

  it('takes shot and camera from notes, else from what happens', () => {
    expect(stage('### P (close-up, from below)\n\nYuki waits.\n').staging).toMatchObject({
      shot: 'close-up',
      camera: { height: 'low' },
    });
    expect(stage('### P\n\nYuki runs.\n').staging.shot).toBe('full_body');
    expect(stage('### P\n\nThe street, empty.\n').staging).toMatchObject({ shot: 'very_wide_shot', cast: [] });
  });

  it('shows a thing where nobody is, and time and weather of the scene', () => {
    const { staging, words } = stage('EXT. STREET - NIGHT, RAIN\n\n### P (detail)\n\nThe umbrella.\n');
    expect(staging).toMatchObject({ time: 'night', weather: 'rain', cast: [], props: [{ tag: 'umbrella' }] });
    expect(words).toContain('no humans');
  });

  it('reads Japanese', () => {
    expect(cast('### コマ\n\nミオは驚いて振り返る。\n')).toMatchObject([
      { characterId: 'm', expression: 'surprised', pose: 'looking_back' },
    ]);
  });

  it.each([
    ['coughs', '咳をする', 'clutching_chest'],
    ['waves', '手を振る', 'waving'],
    ['prays', '祈る', 'praying'],
    ['cries into her hands', '顔を覆って泣く', 'crying_into_hands'],
    ['climbs the ladder', 'はしごを登る', 'climbing'],
    ['pulls the rope', '縄を引く', 'pulling'],
    ['carries a box', '箱を運ぶ', 'carrying'],
    ['hugs her knees', '膝を抱える', 'hugging_own_legs'],
    ['plays the guitar', 'ギターを弾く', 'playing_guitar'],
    ['plays the drums', 'ドラムをたたく', 'playing_drums'],
    ['plays the flute', 'フルートを吹く', 'playing_flute'],
    ['blows the trumpet', 'トランペットを吹く', 'playing_trumpet'],
    ['plays the recorder', 'リコーダーを吹く', 'playing_recorder'],
    ['salutes', '敬礼する', 'saluting'],
    ['opens the door', 'ドアを開ける', 'opening_door'],
    ['raises a lantern, determined', '決意してランタンを掲げる', 'holding_lantern'],
    ['rows the boat', '舟を漕ぐ', 'rowing'],
  ])('knows the pose of "%s" and %s', (english, japanese, pose) => {
    expect(cast(`### P\n\nYuki ${english}.\n`)).toMatchObject([{ pose }]);
    expect(cast(`### コマ\n\nミオは${japanese}。\n`)).toMatchObject([{ pose }]);
  });

  it('knows dawn and storms', () => {
    expect(stage('EXT. HARBOUR - DAWN, STORM\n\n### P\n\nYuki waits.\n').staging).toMatchObject({
      time: 'dawn',
      weather: 'storm',
    });
    expect(stage('EXT. 港 - 夜明け、嵐\n\n### コマ\n\nミオは待つ。\n').staging).toMatchObject({
      time: 'dawn',
      weather: 'storm',
    });
  });

  it('shows a thing in a small panel close', () => {
    expect(stage('### コマ (小コマ)\n\n時計。誰もいない。\n').staging).toMatchObject({
      shot: 'close-up',
      cast: [],
      props: [{ tag: 'clock' }],
    });
  });
});

import type { LineKind } from '../script/script-block';
import { bareName } from './alias-groups';
import type { Cast, CastPerson } from './cast-of-story';
import { attributeEnglish, isPronoun, toldBesides, type Attribution } from './english-speech';
import { attributeJapanese, SAYS_BEHIND, toldBesidesJapanese } from './japanese-speech';
import { splitQuotes, type QuotePiece, type QuoteStyle } from './split-quotes';
import type { RawScene } from './split-scenes';
import type { SpeakerSource, StoryElement } from './story';

/** A first person that the story gives no name. */
const NARRATORS: Readonly<Record<string, true>> = {
  I: true,
  私: true,
  わたし: true,
  僕: true,
  ぼく: true,
  俺: true,
  おれ: true,
  あたし: true,
};

interface SpeechContext {
  readonly language: 'en' | 'ja';
  readonly style: QuoteStyle;
  readonly cast: Cast;
}

/** Paragraphs of a scene as what is told and what is said, each speech with its speaker as far as the text tells. */
export function readSpeakers(scene: Pick<RawScene, 'blocks'>, context: SpeechContext): StoryElement[] {
  return new Conversation(context).read(scene.blocks);
}

class Conversation {
  readonly #context: SpeechContext;
  readonly #elements: StoryElement[] = [];
  /** Who spoke, the latest last, each once in a row. */
  #turns: string[] = [];
  /** Who was spoken of, the latest first. */
  #recent: CastPerson[] = [];
  #sinceSpeech = 0;
  #openSpeaker: string | null = null;

  constructor(context: SpeechContext) {
    this.#context = context;
  }

  read(blocks: RawScene['blocks']): StoryElement[] {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'text') this.#readParagraph(block.text, textBefore(blocks, index), textBehind(blocks, index));
      else if (block.kind === 'speech')
        this.#say(block.text, { speaker: this.#nameOf(block.speaker), source: 'said', say: block.say });
      else this.#elements.push({ kind: block.kind });
    }
    return this.#elements;
  }

  /** Cues are names already; a cast that knows the person says how they are called. */
  #nameOf(cue: string): string {
    return this.#context.cast.find(cue)?.name ?? cue;
  }

  #readParagraph(paragraph: string, previous: string, next: string): void {
    const { pieces, isOpen } = splitQuotes(paragraph, this.#context.style);
    const speeches = pieces.filter(({ kind }) => kind !== 'narration');
    if (speeches.length === 0) {
      this.#tell(paragraph);
      return;
    }
    const told = pieces.filter(({ kind }) => kind === 'narration').map(({ text }) => text);
    const found = this.#speakerOf(pieces, previous, next);
    for (const piece of pieces) {
      if (piece.kind === 'narration') this.#elements.push({ kind: 'narration', text: piece.text });
      else this.#say(piece.text, { ...found, ...(piece.kind === 'thought' ? { say: 'thought' as const } : {}) });
    }
    const addressed = this.#context.cast.mentioned(speeches.map(({ text }) => text).join(' '));
    this.#recent = [...this.#recent, ...addressed.filter((one) => !this.#recent.includes(one))];
    // Whom the paragraph names may be meant by "he" in the next one.
    this.#remember(told.join(' '));
    this.#openSpeaker = isOpen ? found.speaker : null;
    this.#sinceSpeech = 0;
  }

  #tell(paragraph: string): void {
    this.#elements.push({ kind: 'narration', text: paragraph });
    this.#remember(paragraph);
    this.#sinceSpeech += 1;
    // Who spoke long ago takes no turn any more.
    if (this.#sinceSpeech > 3) this.#turns = [];
  }

  #remember(text: string): void {
    const named = this.#context.cast.mentioned(text).toReversed();
    this.#recent = [...named, ...this.#recent.filter((one) => !named.includes(one))].slice(0, 12);
  }

  #speakerOf(
    pieces: readonly QuotePiece[],
    previous: string,
    next: string,
  ): { speaker: string | null; source: SpeakerSource; say: LineKind } {
    const first = pieces[0];
    if (this.#openSpeaker !== null && first?.kind === 'speech' && pieces.length === 1) {
      return { speaker: this.#openSpeaker, source: 'said', say: 'speech' };
    }
    for (const found of this.#attributions(pieces, previous, next)) {
      const speaker = this.#resolve(found.subject);
      if (speaker !== null) return { speaker, source: found.isSaid ? 'said' : 'turn', say: found.say };
    }
    const other = this.#nextTurn();
    return { speaker: other, source: other === null ? 'none' : 'turn', say: 'speech' };
  }

  #attributions(pieces: readonly QuotePiece[], previous: string, next: string): Attribution[] {
    const { language } = this.#context;
    const found = pieces.flatMap(({ kind }, index) => {
      if (kind === 'narration') return [];
      const before = pieces[index - 1]?.kind === 'narration' ? (pieces[index - 1]?.text ?? '') : '';
      const behind = pieces[index + 1]?.kind === 'narration' ? (pieces[index + 1]?.text ?? '') : '';
      const ahead = before === '' && index === 0 && /[,:—–-]$/.test(previous) ? previous : before;
      if (language === 'en') return attributeEnglish(ahead, behind) ?? [];
      // 「…」 and と彼は言った may be paragraphs of their own.
      const isAlone = pieces.length === 1;
      const after = behind === '' && isAlone && (/^と[^い]/u.test(next) || SAYS_BEHIND.test(next)) ? next : behind;
      return attributeJapanese(before, after, isAlone && this.#sinceSpeech > 0 ? previous : '') ?? [];
    });
    return found.sort((a, b) => Number(b.isSaid) - Number(a.isSaid));
  }

  #resolve(subject: string): string | null {
    const { cast, language } = this.#context;
    if (subject in NARRATORS) return cast.find(subject)?.name ?? subject;
    const partner = /^his (?:wife|lady)$/i.test(subject) ? 'Mrs' : /^her husband$/i.test(subject) ? 'Mr' : null;
    if (partner !== null) return this.#partnerOf(partner);
    const pronoun =
      language === 'en'
        ? isPronoun(subject)
          ? subject.toLowerCase()
          : null
        : /^彼女?$/u.test(subject)
          ? subject
          : null;
    if (pronoun === null) return cast.find(subject)?.name ?? null;
    const sex = pronoun === 'she' || pronoun === '彼女' ? 'female' : 'male';
    const fits = (one: CastPerson): boolean => one.sex === sex;
    return (
      this.#recent.find(fits)?.name ?? this.#turns.toReversed().find((name) => cast.find(name)?.sex === sex) ?? null
    );
  }

  /** "his wife" of Mr Bennet is Mrs Bennet. */
  #partnerOf(title: 'Mr' | 'Mrs'): string | null {
    const { cast } = this.#context;
    const found = this.#recent.flatMap(({ name, calls }) =>
      [name, ...calls].flatMap((call) => cast.find(`${title} ${bareName(call).split(' ').at(-1) ?? ''}`) ?? []),
    );
    const sex = title === 'Mrs' ? 'female' : 'male';
    return found.find((one) => one.sex === sex)?.name ?? null;
  }

  /** In a conversation of two, whoever did not speak last. */
  #nextTurn(): string | null {
    const last = this.#turns.at(-1);
    const before = this.#turns.at(-2);
    if (last !== undefined && before !== undefined) return before;
    const others = this.#recent.filter(({ name }) => name !== last);
    return last !== undefined && others.length === 1 ? (others[0]?.name ?? null) : null;
  }

  /** "Yes," she said, "and no." is one speech. */
  #dropAttribution(speaker: string | null): void {
    const [before, between] = this.#elements.slice(-2);
    if (between?.kind !== 'narration' || before?.kind !== 'speech' || before.speaker !== speaker) return;
    if (!/[,、—-]$/.test(before.text)) return;
    const told = this.#context.language === 'ja' ? toldBesidesJapanese(between.text) : toldBesides(between.text);
    if (told === '') this.#elements.pop();
  }

  #say(text: string, how: { speaker: string | null; source: SpeakerSource; say: LineKind }): void {
    this.#dropAttribution(how.speaker);
    const last = this.#elements.at(-1);
    if (
      last?.kind === 'speech' &&
      last.speaker === how.speaker &&
      last.say === how.say &&
      how.speaker !== null &&
      /[,、—-]$/.test(last.text)
    ) {
      this.#elements[this.#elements.length - 1] = {
        ...last,
        text: `${startsAnew(text) ? last.text.replace(/,$/, '.') : last.text} ${text}`,
      };
    } else this.#elements.push({ kind: 'speech', ...how, text });
    const { speaker } = how;
    const isPerson = how.say !== 'narration' && how.say !== 'sfx';
    if (speaker !== null && isPerson && this.#turns.at(-1) !== speaker)
      this.#turns = [...this.#turns, speaker].slice(-6);
  }
}

/** "Yes," she said. "Come." has a full stop before what is said next. */
const startsAnew = (text: string): boolean => /^\p{Lu}/u.test(text) && !/^I\b/.test(text);

function textBefore(blocks: RawScene['blocks'], index: number): string {
  const block = blocks[index - 1];
  return block?.kind === 'text' ? block.text : '';
}

function textBehind(blocks: RawScene['blocks'], index: number): string {
  const block = blocks[index + 1];
  return block?.kind === 'text' ? block.text : '';
}

/** Subjects of speeches that are sure to be people, each with how often. */
export function spokenSubjects(
  scenes: readonly RawScene[],
  { language, style }: Omit<SpeechContext, 'cast'>,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (subject: string): void => void counts.set(subject, (counts.get(subject) ?? 0) + 1);
  for (const { blocks } of scenes) {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'speech' && block.say !== 'sfx' && block.say !== 'narration') add(block.speaker);
      if (block.kind !== 'text') continue;
      const { pieces } = splitQuotes(block.text, style);
      for (const [at, { kind }] of pieces.entries()) {
        if (kind === 'narration') continue;
        const before = pieces[at - 1]?.text ?? '';
        const after = pieces[at + 1]?.text ?? (pieces.length === 1 ? textBehind(blocks, index) : '');
        const found =
          language === 'en'
            ? attributeEnglish(before, pieces[at + 1]?.text ?? '')
            : attributeJapanese(
                before,
                /^と/u.test(after) || SAYS_BEHIND.test(after) ? after : (pieces[at + 1]?.text ?? ''),
                '',
              );
        if (
          found?.isSaid === true &&
          !isPronoun(found.subject) &&
          !/^(?:his|her|my) (?:wife|lady|husband)$/i.test(found.subject) &&
          !/^彼女?$/u.test(found.subject)
        )
          add(cleanSubject(found.subject));
      }
    }
  }
  return counts;
}

/** "the old man" is called so; articles and owners are no part of it. */
function cleanSubject(subject: string): string {
  const bare = subject.replace(/^(?:the|an?|his|her|my) /i, '');
  return bare === subject ? subject : bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

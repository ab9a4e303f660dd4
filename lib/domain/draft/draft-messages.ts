import { MOST_PANELS_A_PAGE } from '@/lib/contracts/drafts';
import { formAsked, type DraftAsked } from './check-draft';
import { DRAFT_KINDS, DRAFT_SHOTS } from './draft-json-schema';
import { splitPremise } from './split-premise';

export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** What a language model is told of the project beside the premise. */
export interface DraftToAsk extends DraftAsked {
  /** Names of places that the project knows. */
  readonly places?: readonly string[];
  /** How the draft is to be changed, in this order. */
  readonly instructions?: readonly string[];
  /** The script that the instructions change; empty for a new draft. */
  readonly script?: string;
}

/** How a draft is written, told to a language model; a server that takes no schema has it from these words alone. */
const HOW = `You draft manga: who is in the story, where it happens, and page by page what each panel shows and says.
Answer with one JSON object and nothing else, in this form:
{"title": "...",
 "people": [{"name": "...", "kind": "human", "sex": "female", "age": "teen", "occupation": null, "looks": ["..."], "clothes": ["..."], "props": ["..."], "description": "..."}],
 "places": [{"name": "...", "scene": null, "time": "day", "weather": "clear"}],
 "pages": [{"panels": [{"shot": "wide", "place": "...", "people": ["..."], "action": "...", "things": ["..."], "lines": [{"speaker": "...", "kind": "speech", "text": "..."}]}]}]}
kind of a person: ${DRAFT_KINDS.slice(0, 12).join(', ')}, cat, dog, dragon and so on. sex: female, male or null. age: child, teen, adult, elderly or null.
shot: ${DRAFT_SHOTS.join(', ')}. No two panels in a row have the same shot.
action: one sentence of what is seen: who, doing what, with which face. Where somebody is seen for the first time, say who they are.
kind of a line: speech, thought, shout, whisper, narration, sound. At most 12 words a line and 3 lines a panel. Narration and sounds have an empty speaker.
Every name in a panel is listed under people, every place under places.
Four to six panels on a page, at most ${MOST_PANELS_A_PAGE}. The last panel of a page makes one turn it. The story has an ending.`;

/** The longest script that is sent with instructions, in characters. */
const MOST_SCRIPT = 60_000;

/** What a language model is asked for a draft: the premise, what it asks of the form, the people and places of the project. */
export function draftMessages(o: DraftToAsk): ModelMessage[] {
  return [
    { role: 'system', content: HOW },
    { role: 'user', content: askOf(o) },
  ];
}

function askOf(o: DraftToAsk): string {
  const { constraints, form } = formAsked(o);
  const lines = splitPremise(o.premise, o.language).parts.filter((part) => part.kind === 'line');
  const parts: (string | null)[] = [
    o.title === undefined || o.title === '' ? null : `Title: ${o.title}`,
    `Premise: ${o.premise}`,
    `Pages: exactly ${form.pageCount}.`,
    form.panelCount === null ? null : `Panels: exactly ${form.panelCount} in all.`,
    constraints.isFourPanel ? 'It is a four-panel strip: introduction, development, turn, conclusion.' : null,
    constraints.isSilent ? 'It is silent: nobody speaks, thinks or narrates. Lines are sounds alone, or empty.' : null,
    constraints.splash === null ? null : `One panel is a splash that fills ${splashPage(constraints.splash)} page.`,
    lines.length === 0
      ? null
      : `These words are said as they are: ${lines.map((part) => `${part.speaker || 'somebody'}: “${part.text}”`).join(' / ')}`,
    listOf('People of the project, by these names', o.cast),
    listOf('Places of the project, by these names', o.places),
    ...(o.answers ?? []).map(({ about, choice }) => `Decided: ${about}: ${choice}.`),
    o.script === undefined || o.script.trim() === ''
      ? null
      : `The draft until now, as a script. Keep what the changes do not touch:\n${o.script.slice(0, MOST_SCRIPT)}`,
    ...(o.instructions ?? []).map((instruction) => `Change: ${instruction}`),
    `All names, actions and lines are in ${o.language === 'ja' ? 'Japanese' : 'the language of the premise'}.`,
  ];
  return parts.filter((part) => part !== null).join('\n');
}

const splashPage = (splash: 'first' | 'last' | 'any'): string => (splash === 'any' ? 'a' : `the ${splash}`);

function listOf(label: string, names: readonly string[] | undefined): string | null {
  return names === undefined || names.length === 0 ? null : `${label}: ${names.slice(0, 60).join(', ')}.`;
}

import type { ModelMessage } from '@/lib/domain/draft/draft-messages';
import type { JsonObjectSchema } from '@/lib/domain/draft/draft-json-schema';

/** What a language model is asked: it answers with JSON that has this schema. */
export interface ModelAsk {
  readonly messages: readonly ModelMessage[];
  readonly schema: JsonObjectSchema;
  /** A name for the schema: small letters and underscores. */
  readonly schemaName: string;
  /** The longest answer, in tokens. */
  readonly mostTokens: number;
  /** Another seed gives another answer, where the model has one. */
  readonly seed: number;
}

export interface AskOptions {
  /** Ends the work at once when raised. */
  readonly signal: AbortSignal;
  /** Hears the whole answer so far, as it grows. */
  readonly onText: (soFar: string) => void;
}

/** A language model, on this machine or elsewhere. */
export interface LanguageModel {
  /** As people know it. */
  readonly name: string;
  /**
   * @returns the whole answer as text, to be checked as any input
   * @throws AppError `language-model-unreachable`, `language-model-refused`, `language-model-busy`,
   * `language-model-input-too-long`, `language-model-answer-cut`, `language-model-answer-invalid`, `took-too-long`,
   * `state-conflict` when it was cancelled
   */
  ask(ask: ModelAsk, o: AskOptions): Promise<string>;
}

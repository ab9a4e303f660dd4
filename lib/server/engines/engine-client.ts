import type { EngineFacts, EngineKind, EngineOptions } from '@/lib/contracts/engines';
import type { GenerationRequest, RequestInputs } from '@/pipeline/request';

/** Where an engine answers, and what it is asked with. */
export interface EngineAccess {
  readonly kind: EngineKind;
  /** As an admin calls it, for sentences. */
  readonly name: string;
  readonly url: string;
  /** A token, or `user:password`; empty sends none. */
  readonly key: string;
  readonly options: EngineOptions;
}

/** How far an engine is with one drawing. */
export interface EngineProgress {
  /** Of all pictures together. */
  readonly step: number;
  readonly of: number;
  readonly msLeft: number | null;
  /** A file with the picture as far as it is. */
  readonly preview: Uint8Array | null;
}

export interface EngineDrawing {
  readonly request: GenerationRequest;
  readonly inputs: RequestInputs;
  /** The model, as the engine calls it. */
  readonly model: string;
  readonly facts: EngineFacts;
  /** Names this drawing at engines that take a name for one. */
  readonly drawingId: string;
  readonly onProgress: (progress: EngineProgress) => void;
  /** Raised when the drawing is cancelled or takes too long: the engine is told to stop. */
  readonly signal: AbortSignal;
}

/** What an engine answered: files that are not to be trusted, and what it told of them. */
export interface EngineAnswer {
  /** One a picture of the batch. */
  readonly files: readonly Uint8Array[];
  /** What it says that it did, such as its version, its model's hash and its own settings, as short texts. */
  readonly told: Readonly<Record<string, string>>;
  /** What of the request was not used, in sentences. */
  readonly warnings: readonly string[];
}

/** Koma's side of one kind of program. @throws AppError `engine-…`, `took-too-long`, `request-invalid` */
export interface EngineClient {
  /** Asks what it has and what it can do. */
  readonly probe: (signal: AbortSignal) => Promise<EngineFacts>;
  readonly draw: (drawing: EngineDrawing) => Promise<EngineAnswer>;
}

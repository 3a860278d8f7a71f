/** One step of the start, with a short English sentence ready for a terminal or a log. */
export interface EmbeddedStep {
  readonly id: 'user' | 'binaries' | 'create' | 'recover' | 'adopt' | 'start' | 'ready' | 'lost' | 'stop';
  readonly text: string;
}

export type OnProgress = (step: EmbeddedStep) => void;

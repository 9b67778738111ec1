/** What the inspector shows: a cell (both), a topic, a source, or nothing chosen (neither). */
export interface Selection {
  readonly topic?: string;
  readonly source?: string;
}

/** What the address of the inventory names: the topic and source in hand, and the lens through which cells are read. */
export interface Selection {
  readonly topic?: string;
  readonly source?: string;
  readonly element?: string;
  readonly population?: string;
  readonly view?: string;
}

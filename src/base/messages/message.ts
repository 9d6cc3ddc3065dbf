import type { Text } from "../text.ts";

/** What a code says and what to do about it; `{name}` is filled from the diagnostic's args. */
export interface Message {
  readonly text: Text;
  readonly remedy?: Text;
}

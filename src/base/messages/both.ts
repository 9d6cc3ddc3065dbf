import type { Message } from "./message.ts";

/** A message from its four texts: what is wrong, then what to do about it. */
export const both = (zh: string, en: string, remedyZh: string, remedyEn: string): Message => ({
  text: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
});

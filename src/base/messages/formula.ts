import type { Message } from "./index.ts";

export const formulaMessages: Readonly<Record<string, Message>> = {};

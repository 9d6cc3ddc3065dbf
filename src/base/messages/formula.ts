import type { Message } from "./message.ts";

export const formulaMessages: Readonly<Record<string, Message>> = {};

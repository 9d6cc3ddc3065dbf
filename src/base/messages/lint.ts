import type { Message } from "./message.ts";

export const lintMessages: Readonly<Record<string, Message>> = {};

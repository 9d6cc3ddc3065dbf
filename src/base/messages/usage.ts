import type { Message } from "./message.ts";

export const usageMessages: Readonly<Record<string, Message>> = {};

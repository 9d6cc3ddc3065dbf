import type { Message } from "./message.ts";

export const targetMessages: Readonly<Record<string, Message>> = {};

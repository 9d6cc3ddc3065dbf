import type { Message } from "./index.ts";

export const targetMessages: Readonly<Record<string, Message>> = {};

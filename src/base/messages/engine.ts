import type { Message } from "./index.ts";

export const engineMessages: Readonly<Record<string, Message>> = {};

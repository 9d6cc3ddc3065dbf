import type { Message } from "./index.ts";

export const usageMessages: Readonly<Record<string, Message>> = {};

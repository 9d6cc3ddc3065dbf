import type { Message } from "./index.ts";

export const lintMessages: Readonly<Record<string, Message>> = {};

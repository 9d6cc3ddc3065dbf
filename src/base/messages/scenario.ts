import type { Message } from "./message.ts";

export const scenarioMessages: Readonly<Record<string, Message>> = {};

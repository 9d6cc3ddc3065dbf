import type { Message } from "./index.ts";

export const scenarioMessages: Readonly<Record<string, Message>> = {};

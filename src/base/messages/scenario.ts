import type { Message } from "./message.ts";
import { assumptionMessages } from "./scenarioAssumptions.ts";
import { fileMessages } from "./scenarioFile.ts";
import { indicatorMessages } from "./scenarioIndicators.ts";
import { keyMessages } from "./scenarioKeys.ts";
import { demandMessages } from "./scenarioTargets.ts";

export const scenarioMessages: Readonly<Record<string, Message>> = {
  ...fileMessages,
  ...keyMessages,
  ...assumptionMessages,
  ...indicatorMessages,
  ...demandMessages,
};

import type { Lang, Text } from "../../base/text.ts";
import { city } from "./city.ts";
import { county } from "./county.ts";
import { department } from "./department.ts";
import type { TemplateName } from "./names.ts";
import { simple } from "./simple.ts";

const TEMPLATES: Readonly<Record<TemplateName, Text>> = { simple, city, department, county };

/** A scenario to begin with, ready to run; its first line tells editors where the schema is. */
export const templateText = (name: TemplateName, lang: Lang, schema: string): string =>
  `# yaml-language-server: $schema=${schema}\n${TEMPLATES[name][lang]}`;

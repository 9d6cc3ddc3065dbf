/** What `reckon init --template` can begin with. */
export const TEMPLATE_NAMES = ["simple", "city", "department", "county"] as const;
/** One of them. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

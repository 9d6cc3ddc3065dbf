import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Texts for people: what they say is read by people, not asserted word by word. */
const TEXT_KEYS = ["zh", "en", "doc"];
const DESCRIBING = ["describe", "meta"];

/** `if (…) throw new Error(…)`: no input leads there. */
const isGuard = ({ type, consequent }) =>
  type === "IfStatement" && consequent.type === "ThrowStatement" && consequent.argument.callee?.name === "Error";

const isText = ({ node, parent }) => {
  if (isGuard(node)) return "a programmer's mistake";
  if (node.type === "ThrowStatement" && node.argument.type === "NewExpression") return "text of a programmer's mistake";
  if (parent?.type === "CallExpression" && DESCRIBING.includes(parent.callee.property?.name) && parent.callee !== node)
    return "description in a schema";
  if (parent?.type === "ObjectProperty" && parent.value === node && TEXT_KEYS.includes(parent.key.name))
    return "wording";
  return undefined;
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "texts", { shouldIgnore: isText })];

import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Texts for people: what they say is read by people, not asserted word by word. */
const TEXT_KEYS = ["zh", "en"];
const DESCRIBING = ["describe", "meta"];

const isText = ({ node, parent }) => {
  if (node.type === "ThrowStatement" && node.argument.type === "NewExpression") return "text of a programmer's mistake";
  if (node.type === "CallExpression" && DESCRIBING.includes(node.callee.property?.name)) return undefined;
  if (parent?.type === "CallExpression" && DESCRIBING.includes(parent.callee.property?.name) && parent.callee !== node)
    return "description in a schema";
  if (parent?.type === "ObjectProperty" && parent.value === node && TEXT_KEYS.includes(parent.key.name))
    return "wording in one language";
  return undefined;
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "texts", { shouldIgnore: isText })];

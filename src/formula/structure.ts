import { create, parseDependencies } from "mathjs/number";
import { balanced } from "./expr.ts";
import { FUNCTIONS } from "./functions.ts";
import { refuse } from "./problem.ts";
import type { Token } from "./scan.ts";
import type { Syntax, SyntaxOperator } from "./syntax.ts";

/** The parser and nothing else of mathjs: it has no function to evaluate with. */
const mathjs = create({ ...(parseDependencies ?? {}) });

/** Brackets, signs, powers and conditions may nest this deep, and a chain of operators may be this long. */
export const DEEPEST = 200;

/**
 * Tokens → structure, by the grammar of mathjs. Each name and number goes to the parser as a placeholder `_0`, `_1`, …,
 * so that it decides on precedence alone, and every leaf of its tree leads back to a token and so to a place in the text.
 */
export function structure(tokens: readonly Token[], text: string): Syntax {
  checkNesting(tokens);
  const starts: number[] = [];
  let passed = "";
  tokens.forEach((token, i) => {
    starts.push(passed.length);
    passed += `${token.kind === "sign" ? token.text : `_${i}`} `;
  });
  const place = (char: number): Token | undefined => tokens[starts.findLastIndex((start) => start <= char - 1)];
  return convert(parse(passed, place, text), tokens, 0);
}

function parse(passed: string, place: (char: number) => Token | undefined, text: string): Node {
  try {
    return mathjs.parse(passed) as unknown as Node;
  } catch (error) {
    const char = error instanceof SyntaxError ? (error as { char?: number }).char : undefined;
    if (char === undefined) throw error;
    if (char >= passed.length) return refuse(text.trimEnd().length, "formula-unfinished");
    const token = place(char);
    return refuse(token?.offset ?? 0, "formula-syntax", { found: token?.text ?? "" });
  }
}

/** Before the parser, which recurses: brackets that match, and no nesting that would exhaust the stack. */
function checkNesting(tokens: readonly Token[]): void {
  const open: number[] = [];
  let rightward = 0;
  tokens.forEach(({ kind, text, offset }, i) => {
    if (kind !== "sign") return;
    if (text === "(") open.push(offset);
    if (text === ")" && open.pop() === undefined) refuse(offset, "formula-bracket-unopened");
    const before = tokens[i - 1];
    const isPrefix = before === undefined || (before.kind === "sign" && before.text !== ")");
    // Where an operand is wanted, the parser would take these two for names.
    if (isPrefix && (text === "and" || text === "or")) refuse(offset, "formula-syntax", { found: text });
    if (text === "^" || text === "?" || (isPrefix && text !== "(" && text !== ")")) rightward += 1;
    if (open.length > DEEPEST || rightward > DEEPEST) refuse(offset, "formula-too-deep", { most: DEEPEST });
  });
  const unclosed = open.at(-1);
  if (unclosed !== undefined) refuse(unclosed, "formula-bracket-unclosed");
}

/** The fields of mathjs's nodes that are read here. */
interface Node {
  readonly type: string;
  readonly name: string;
  readonly fn: Node | string;
  readonly args: readonly Node[];
  readonly implicit: boolean;
  readonly content: Node;
  readonly condition: Node;
  readonly trueExpr: Node;
  readonly falseExpr: Node;
  readonly conditionals: readonly string[];
  readonly params: readonly Node[];
  readonly start: Node;
}

const OPERATORS: ReadonlyMap<string, SyntaxOperator> = new Map([
  ["add", "add"],
  ["subtract", "sub"],
  ["multiply", "mul"],
  ["divide", "div"],
  ["pow", "pow"],
  ["unaryMinus", "neg"],
  ["unaryPlus", "plus"],
  ["smaller", "lt"],
  ["smallerEq", "le"],
  ["larger", "gt"],
  ["largerEq", "ge"],
  ["equal", "eq"],
  ["unequal", "ne"],
  ["and", "and"],
  ["or", "or"],
  ["not", "not"],
]);

/** The whitelist: a node of any other type, and a function of any other name, is refused. */
function convert(node: Node, tokens: readonly Token[], depth: number): Syntax {
  if (depth > DEEPEST) return refuse(0, "formula-too-deep", { most: DEEPEST });
  const inner = (child: Node): Syntax => convert(child, tokens, depth + 1);
  switch (node.type) {
    case "SymbolNode":
      return leaf(node, tokens);
    case "ParenthesisNode":
      return { ...inner(node.content), enclosed: true };
    case "ConditionalNode":
      return operator("select", [node.condition, node.trueExpr, node.falseExpr].map(inner));
    case "OperatorNode":
      return operation(node, node.args.map(inner));
    case "RelationalNode":
      return chain(node.conditionals, node.params.map(inner));
    case "FunctionNode":
      return call(node, tokens, inner);
    default:
      return refuse(firstOffset(node, tokens), node.type === "RangeNode" ? "formula-range" : "formula-not-allowed");
  }
}

function leaf({ name }: Node, tokens: readonly Token[]): Syntax {
  const token = tokenOf(name, tokens);
  const { offset } = token;
  if (token.kind === "number") return { ...token, enclosed: false };
  const subscript = token.kind === "name" ? token.subscript : null;
  return { kind: "name", id: token.text, subscript, offset, enclosed: false };
}

function tokenOf(placeholder: string, tokens: readonly Token[]): Token {
  const token = tokens[Number(placeholder.slice(1))];
  if (!token) throw new Error(`the parser made up the name ${placeholder}`);
  return token;
}

function operation(node: Node, args: readonly Syntax[]): Syntax {
  const op = OPERATORS.get(String(node.fn));
  const [left, right] = args as readonly [Syntax, Syntax];
  if (node.implicit) return refuse(right.offset, "formula-implicit-product");
  if (op === undefined) return refuse(left.offset, "formula-not-allowed");
  return operator(op, args);
}

/** `not a > b` would be (not a) > b: `not` without brackets may be an operand of logic only. */
function operator(op: SyntaxOperator, args: readonly Syntax[]): Syntax {
  const loose = args.find((arg) => arg.kind === "operator" && arg.op === "not" && !arg.enclosed);
  if (loose && !["and", "or", "not", "select"].includes(op)) return refuse(loose.offset, "formula-not-loose");
  return { kind: "operator", op, args, offset: args[0]?.offset ?? 0, enclosed: false };
}

/** a < b < c → a < b and b < c. */
function chain(conditionals: readonly string[], params: readonly Syntax[]): Syntax {
  const links = conditionals.map((name, i) => operator(OPERATORS.get(name) as SyntaxOperator, params.slice(i, i + 2)));
  return balanced(links, (left, right) => operator("and", [left, right]));
}

function call(node: Node, tokens: readonly Token[], inner: (child: Node) => Syntax): Syntax {
  if (typeof node.fn === "string" || node.fn.type !== "SymbolNode")
    return refuse(firstOffset(node, tokens), "formula-implicit-product");
  const { kind, text: name, offset } = tokenOf(node.fn.name, tokens);
  if (kind === "number") return refuse(offset, "formula-implicit-product");
  const rule = FUNCTIONS.get(name);
  if (!rule) return refuse(offset, "formula-call-of-name", { name });
  const given = node.args.length;
  if (given < rule.least || given > rule.most)
    return refuse(offset, "formula-arguments", { name, given, usage: rule.usage });
  return { kind: "function", name, args: node.args.map(inner), offset, enclosed: false };
}

function firstOffset(node: Node, tokens: readonly Token[]): number {
  if (node.type === "SymbolNode") return tokenOf(node.name, tokens).offset;
  const child = [node.start, node.content, node.condition, node.params?.[0], node.args?.[0]].find(Boolean);
  return child ? firstOffset(child, tokens) : 0;
}

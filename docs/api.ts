import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = new URL("../", import.meta.url).pathname;

/** The entries of the package, as its `exports` name them. */
const ENTRIES = [
  ["reckon", "src/index.ts", "On Node: all of `reckon/browser`, files read from disk, tables for a terminal."],
  ["reckon/browser", "src/browser.ts", "In a page: no disk, no Node. In the order of the pipeline."],
  ["reckon/threads", "src/host/threads.ts", "A run over the threads of a machine."],
] as const;

/** docs/api.md as it should be: what each entry of the package exports, with its docstring and how it is called. */
export function apiPage(): string {
  const sections = ENTRIES.map(([name, path, says]) => {
    const exported = exportsOf(path).map(([id, file]) => entry(id, file));
    return `## ${name}\n\n${says}\n\n${exported.join("\n")}`;
  });
  return `# The library

What \`import { … } from "reckon"\` gives, and what its other entries give, from the docstrings; \`npm run generate\` writes this page.
The comment behind an example is its value, and the tests run it. Types that are named and not listed are in the shipped declarations.

${sections.join("\n")}`;
}

const sourceOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(join(ROOT, path), "utf8"), ts.ScriptTarget.Latest, true);

/** The names that a file exports of its own or of other files, each with the file that declares it; not those of `export *`. */
function exportsOf(path: string): readonly (readonly [id: string, file: string])[] {
  return sourceOf(path).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      const file = join(path, "..", (statement.moduleSpecifier as ts.StringLiteral).text);
      return statement.exportClause.elements.map(({ name }) => [name.text, file] as const);
    }
    return isExported(statement) ? namesOf(statement).map((name) => [name, path] as const) : [];
  });
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesOf = (statement: ts.Statement): readonly string[] =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText())
    : [(statement as ts.DeclarationStatement).name?.getText() ?? "default"];

function entry(id: string, file: string): string {
  const declared = sourceOf(file).statements.filter((each) => isExported(each) && namesOf(each).includes(id));
  const [doc = ""] = declared.flatMap((each) => ts.getJSDocCommentsAndTags(each).map((comment) => comment.getText()));
  const code = declared.map(signature).join("\n");
  return `### ${id}\n\n${prose(doc)}\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
}

/** A docstring as Markdown: its text, then its examples. */
function prose(comment: string): string {
  const text = comment
    .replace(/^\/\*\*\s*|\s*\*\/$/g, "")
    .replace(/^[ \t]*\* ?/gm, "")
    .trim();
  const [says = "", ...tags] = text.split(/^@|\s@(?=example\b)/m);
  const examples = tags.map((tag) => `\n\n${tag.startsWith("example") ? `\`${tag.slice(8).trim()}\`` : tag.trim()}`);
  return says.trim() + examples.join("");
}

/** How something is called: a declaration without what it does. */
function signature(statement: ts.Statement): string {
  const [start, end] = [statement.getStart(), statement.getEnd()];
  const text = (to: number): string => statement.getSourceFile().text.slice(start, to).trim();
  if (ts.isFunctionDeclaration(statement)) return `${text(statement.body?.getStart() ?? end).replace(/;$/, "")};`;
  if (ts.isClassDeclaration(statement)) return `${text(statement.members.pos)} … }`;
  const [first] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  if (first?.initializer && ts.isArrowFunction(first.initializer))
    return `${text(first.initializer.equalsGreaterThanToken.getStart())} => …;`;
  return text(end);
}

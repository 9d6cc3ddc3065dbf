import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => /(?<!\.d)\.ts$/.test(path));

/** The exported statements of a file that no docstring stands before. */
function bare(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(`src/${path}`, "utf8"), ts.ScriptTarget.Latest, true);
  const seen = new Set<string>();
  return source.statements.filter(isExported).flatMap((statement) => {
    const name = nameOf(statement);
    // Overloads are told by the first one.
    if (seen.has(name)) return [];
    seen.add(name);
    const { line } = source.getLineAndCharacterOfPosition(statement.getStart());
    return ts.getJSDocCommentsAndTags(statement).length > 0 ? [] : [`src/${path}:${line + 1} ${name}`];
  });
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(", ");
  const { name } = statement as ts.DeclarationStatement;
  return name?.getText() ?? "default";
}

test("every export has a docstring", () => {
  expect(files.length).toBeGreaterThan(250);
  expect(files.flatMap(bare)).toEqual([]);
});

// npm run types: everything but the rooms of numbers is checked with noUncheckedIndexedAccess (tsconfig.strict.json). Those
// rooms read arrays at places that they have computed, and would need a cast a line. tsc has no options by folder.
import ts from "typescript";

const NUMERIC = /\/src\/(random|kernel|engine)\//;
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (found) => report([found]) };
const config = ts.getParsedCommandLineOfConfigFile("tsconfig.strict.json", {}, host);
const program = ts.createProgram(config.fileNames, config.options);
const checked = program
  .getSourceFiles()
  .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && !NUMERIC.test(fileName));
report(checked.flatMap((file) => program.getSemanticDiagnostics(file)));

function report(found) {
  const format = {
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getCanonicalFileName: (x) => x,
    getNewLine: () => "\n",
  };
  console.error(ts.formatDiagnosticsWithColorAndContext(found, format));
  process.exitCode = found.length > 0 ? 1 : 0;
}

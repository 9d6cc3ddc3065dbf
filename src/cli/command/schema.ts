import { documentJsonSchema } from "../../assess/document.ts";
import { scenarioJsonSchema } from "../../scenario/schema/json.ts";

/** `reckon schema`: the JSON Schema of scenario files, or of the document that `--json` prints. */
export async function schema({ document }: { readonly document?: boolean | undefined }): Promise<void> {
  process.stdout.write(`${JSON.stringify(document ? documentJsonSchema() : scenarioJsonSchema(), null, 2)}\n`);
}

/** The version that documents and files name; a test holds it to package.json. */
export const VERSION = "0.1.0";

/** The format of the document that `--json` prints; a reader of an older one must not take this for it. */
export const DOCUMENT_FORMAT = 2;

/** The version that documents and files name; a test holds it to package.json. */
export const VERSION = "0.1.0";

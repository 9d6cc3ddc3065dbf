import { resolve } from "node:path";

/** A file of the bundles that the tests run; outside of them, of dist/. */
export const built = (path: string): string => resolve(process.env.RECKON_BUILT ?? "dist", path);

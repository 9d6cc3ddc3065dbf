export * from "../base/fields.ts";

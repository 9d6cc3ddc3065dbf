export const formatExplain = (..._a: any[]): string => "";

// Stands in for the 253 named characters of HTML 4: a report's HTML writes those that must be escaped by their number.
export const characterEntitiesHtml4 = {};

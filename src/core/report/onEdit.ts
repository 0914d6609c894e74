/**
 * What becomes of a generated region that was edited by hand. `keep`: it stays as it is, nothing is written into it,
 * and the next run asks again, for nothing in the file tells an answer. `take-new`: it becomes what is generated now, and
 * the edits go. `both`: the same, and what stood in it stays behind it as the author's own text, which settles the question.
 */
export type OnEdit = 'keep' | 'take-new' | 'both';

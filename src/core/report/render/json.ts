import type { ReportModel } from '../model';

/** The model as `--format json` prints it: fields in the model's order, two spaces of indentation, a final line end. */
export function reportJson(model: ReportModel): string {
  return `${JSON.stringify(model, undefined, 2)}\n`;
}

import type { ActivityOverview, CategoryOverview, Overview } from '../core/index/overview';
import { jsonOf } from './io';

/** The overview in the shape that scripts rely on. `problems`: broken notes and category files. */
export function treeJson(overview: Overview, problems: number): string {
  const { period } = overview;
  const shape = {
    period: period?.id ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    notes: overview.notes,
    toFile: overview.toFileInPeriod,
    problems,
    categories: overview.categories.map(categoryShape),
  };
  return jsonOf(shape);
}

// What is filed under a category alone counts in the category's number; it is no activity and has no row here.
function categoryShape({ category, notes, activities }: CategoryOverview): object {
  return { id: category.id, title: category.title, notes, activities: activities.map(activityShape) };
}

function activityShape({ path, activity, notes, lastDate }: ActivityOverview): object {
  return { id: path, title: activity?.title ?? path, notes, lastDate: lastDate ?? null };
}

import type { ActivityOverview } from '../../src/core/workspace/activityOverview';
import type { Overview } from '../../src/core/workspace/overview';

/** All that an overview says, its lists in their order. */
export function figuresOf({ toFile, undated, categories, ...rest }: Overview): unknown {
  return {
    ...rest,
    toFile: toFile.inOrder(),
    sizes: [toFile.size, undated.size],
    undated: undated.inOrder(),
    categories: categories.map(({ activities, general, ...category }) => ({
      ...category,
      activities: activities.map(figuresOfActivity),
      general: general && figuresOfActivity(general),
    })),
  };
}

function figuresOfActivity({ rows, earlier, ...rest }: ActivityOverview): unknown {
  const sizes = [rows.size, earlier.size];
  return { ...rest, sizes, rows: rows.inOrder(), earlier: earlier.inOrder() };
}

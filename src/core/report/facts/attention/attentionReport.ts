import type { ActivityOverview } from '../../../workspace/activityOverview';
import type { CategoryOverview } from '../../../workspace/overview';
import { isCurrent } from '../../../taxonomy/taxonomy';
import type { Attention, PeriodAttention } from './attention';
import type { ActivityShare, CategoryReport, Shared, TimeReport } from '../../model';

/** The model's fields on a category's attention. */
export type CategoryAttention = Shared &
  Pick<CategoryReport, 'intended' | 'offIntended' | 'trend' | 'attention'>;

export function categoryAttention(overview: CategoryOverview, attention: Attention): CategoryAttention {
  const { category } = overview;
  const { now, before, trend } = attention;
  const shareIn = ({ shares }: PeriodAttention): number | null => shares?.get(category.id)?.share ?? null;
  const shared = sharedOf(shareIn(now), shareIn(before));
  const intended = isCurrent(category, now.period.from) ? (category.share ?? null) : null;
  return {
    ...shared,
    intended,
    offIntended: difference(shared.share, intended),
    trend: trend.map(shareIn),
    attention: rowsOf(overview, attention),
  };
}

/** An activity's row in its category's breakdown. */
export function activityShare(overview: ActivityOverview, { now, before }: Attention): ActivityShare {
  const { path, category, activity, notes } = overview;
  const shareIn = ({ shares }: PeriodAttention): number | null =>
    shares?.get(category.id)?.rows.get(path) ?? null;
  return {
    path,
    kind: activity ? 'activity' : 'general',
    title: activity?.title ?? category.title,
    notes,
    ...sharedOf(shareIn(now), shareIn(before)),
  };
}

/** The model's fields on durations. In shares of notes, durations do not matter and every period is comparable. */
export function timeReport({ now, before, trend, measure }: Attention): TimeReport {
  const uncompared = measure === 'notes' ? [] : trend.filter(({ notes, shares }) => notes > 0 && !shares);
  return {
    notes: now.time.timed,
    minutes: now.time.minutes,
    median: now.time.median ?? null,
    previous: { notes: before.notes, timed: before.time.timed },
    uncompared: uncompared.map(({ period, notes, time }) => ({
      period: period.id,
      notes,
      timed: time.timed,
    })),
  };
}

// Rows with zero stay: no attention is an answer too. An activity that is no longer the author's is shown as long as it
// has a number.
function rowsOf({ category, activities, general }: CategoryOverview, attention: Attention): ActivityShare[] {
  const { from } = attention.now.period;
  const rows = general ? [...activities, general] : activities;
  return rows.flatMap((row) => {
    const shared = activityShare(row, attention);
    const isMine = row.activity && isCurrent(category, from) && isCurrent(row.activity, from);
    return isMine || shared.notes > 0 || (shared.shareBefore ?? 0) > 0 ? [shared] : [];
  });
}

function sharedOf(share: number | null, shareBefore: number | null): Shared {
  return { share, shareBefore, change: difference(share, shareBefore) };
}

// Intended shares may be fractions: rounded to hundredths of a point, as elsewhere.
function difference(share: number | null, other: number | null): number | null {
  return share === null || other === null ? null : Math.round((share - other) * 100) / 100;
}
